/// Texts by number, each distinct text once: a hash table of the bytes themselves, without an object for a text.
struct TextInterner {
  /// The number of distinct texts.
  var count: Int { places.count }
  /// Open addressing; a power of two, at most a quarter of them taken, so that the first slot is nearly always right.
  private var slots: [Slot] = Array(repeating: .free, count: 64)
  /// Where each text is.
  private var places: [Place] = []
  /// The bytes of all texts, and behind them a margin, of which eight bytes can be loaded at once.
  private var bytes = [UInt8](repeating: 0, count: 256)
  private var end = 0
  /// Of no influence on numbers or order; only so that nobody can prepare texts that collide.
  private let seed = UInt64.random(in: 1 ... .max)

  /// The number of a text, and enough of its hash to tell most others from it.
  private struct Slot {
    static let free = Slot(hash: 0, number: -1)
    let hash: UInt32
    let number: Int32
  }

  /// Where the bytes of a text are; a text is shorter than a cell may be.
  private struct Place {
    private let packed: UInt64

    init(offset: Int, length: Int) {
      packed = UInt64(truncatingIfNeeded: offset) &<< 24 | UInt64(truncatingIfNeeded: length)
    }

    var offset: Int { Int(truncatingIfNeeded: packed &>> 24) }
    var length: Int { Int(truncatingIfNeeded: packed & 0xFF_FFFF) }
  }

  /// The distinct texts, in the order in which they first came.
  var values: TextArena { TextArena(bytes: Array(bytes[..<end]), offsets: places.map(\.offset) + [end]) }

  /// The bytes of a text.
  func utf8(at number: Int) -> ArraySlice<UInt8> {
    bytes[places[number].offset..<places[number].offset + places[number].length]
  }

  /// Gives the number of the text of each cell; -1 for an empty one.
  ///
  /// - Parameters:
  ///   - cells: those of one batch.
  ///   - window: the window in which they stand, with its margin.
  ///   - numbers: where the numbers go; new texts have numbers from the former count of texts on.
  mutating func number(_ cells: Span<Cell>, in window: Span<UInt8>, into numbers: inout MutableSpan<Int32>) {
    // Every offset is a cell's or a place's own, and both blocks of bytes have their margin.
    window.withUnsafeBytes { window in
      find(cells, in: window, &numbers)
      for index in cells.indices where numbers[index] == Self.unknown {
        let cell = cells[index].trimmed(in: window)
        if cell.hasDoubledQuotes {
          let plain = cell.plainBytes(in: window)
          let padded = plain + Array(repeating: 0, count: TextWindow.margin)
          numbers[index] = padded.withUnsafeBytes { number(of: $0, start: 0, length: plain.count) }
        } else {
          numbers[index] = number(of: window, start: cell.start, length: cell.length)
        }
      }
    }
  }

  private static let unknown: Int32 = -2

  /// Gives the numbers of those cells whose text is known.
  private func find(_ cells: Span<Cell>, in window: UnsafeRawBufferPointer, _ numbers: inout MutableSpan<Int32>) {
    bytes.withUnsafeBytes { bytes in
      slots.withUnsafeBufferPointer { slots in
        places.withUnsafeBufferPointer { places in
          let table = Table(slots: slots, places: places, bytes: bytes)
          for index in cells.indices {
            let cell = cells[index].trimmed(in: window)
            if cell.length == 0 {
              numbers[index] = -1
            } else if cell.hasDoubledQuotes {
              numbers[index] = Self.unknown
            } else {
              let hash = self.hash(window, start: cell.start, length: cell.length)
              let slot = table.slot(of: window, start: cell.start, length: cell.length, hash: hash)
              let number = slots[slot].number
              numbers[index] = number >= 0 ? number : Self.unknown
            }
          }
        }
      }
    }
  }

  private mutating func number(of window: UnsafeRawBufferPointer, start: Int, length: Int) -> Int32 {
    let hash = self.hash(window, start: start, length: length)
    let slot = slots.withUnsafeBufferPointer { slots in
      places.withUnsafeBufferPointer { places in
        bytes.withUnsafeBytes { bytes in
          Table(slots: slots, places: places, bytes: bytes).slot(of: window, start: start, length: length, hash: hash)
        }
      }
    }
    if slots[slot].number >= 0 { return slots[slot].number }
    let number = Int32(count)
    slots[slot] = Slot(hash: hash, number: number)
    append(UnsafeRawBufferPointer(rebasing: window[start..<start + length]))
    if count * 4 > slots.count { grow() }
    return number
  }

  private mutating func append(_ text: UnsafeRawBufferPointer) {
    let newEnd = end + text.count
    if bytes.count < newEnd + TextWindow.margin { bytes += Array(repeating: 0, count: bytes.count + text.count) }
    bytes.withUnsafeMutableBytes { UnsafeMutableRawBufferPointer(rebasing: $0[end..<newEnd]).copyMemory(from: text) }
    places.append(Place(offset: end, length: text.count))
    end = newEnd
  }

  private mutating func grow() {
    var larger = [Slot](repeating: .free, count: slots.count * 2)
    let mask = larger.count - 1
    for slot in slots where slot.number >= 0 {
      var index = Int(slot.hash) & mask
      while larger[index].number >= 0 { index = (index + 1) & mask }
      larger[index] = slot
    }
    slots = larger
  }

  /// Multiplies words of eight bytes in pairs and folds the products; nothing behind the text counts.
  @inline(__always)
  private func hash(_ window: UnsafeRawBufferPointer, start: Int, length: Int) -> UInt32 {
    var mixed = seed
    let (first, last): (UInt64, UInt64)
    if length < 8 {
      first = window.word(at: start) &<< UInt64(truncatingIfNeeded: 64 &- 8 &* length)
      last = 0
    } else if length <= 16 {
      first = window.word(at: start)
      last = window.word(at: start &+ length &- 8)
    } else {
      var position = start
      while position &+ 16 < start &+ length {
        mixed = Self.folded(mixed ^ window.word(at: position), window.word(at: position &+ 8))
        position &+= 16
      }
      first = window.word(at: start &+ length &- 16)
      last = window.word(at: start &+ length &- 8)
    }
    return UInt32(truncatingIfNeeded: Self.folded(mixed ^ first, last ^ UInt64(truncatingIfNeeded: length)) &>> 32)
  }

  @inline(__always)
  private static func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let (high, low) = left.multipliedFullWidth(by: right ^ 0xD6E8_FEB8_6659_FD93)
    return high ^ low
  }

  /// The table as it is while nothing is added.
  private struct Table {
    let slots: UnsafeBufferPointer<Slot>
    let places: UnsafeBufferPointer<Place>
    let bytes: UnsafeRawBufferPointer

    /// The slot of a text, or the free one where it belongs.
    @inline(__always)
    func slot(of window: UnsafeRawBufferPointer, start: Int, length: Int, hash: UInt32) -> Int {
      let mask = slots.count &- 1
      var index = Int(truncatingIfNeeded: hash) & mask
      while true {
        let slot = slots[index]
        if slot.number < 0 { return index }
        if slot.hash == hash {
          let place = places[Int(slot.number)]
          if place.length == length && isEqual(place.offset, window, start, length: length) { return index }
        }
        index = (index &+ 1) & mask
      }
    }

    /// Whether a text of the table equals one of that length in a window.
    @inline(__always)
    private func isEqual(_ own: Int, _ window: UnsafeRawBufferPointer, _ start: Int, length: Int) -> Bool {
      func difference(at position: Int) -> UInt64 {
        bytes.word(at: own &+ position) ^ window.word(at: start &+ position)
      }
      if length < 8 { return difference(at: 0) &<< UInt64(truncatingIfNeeded: 64 &- 8 &* length) == 0 }
      if length <= 16 { return difference(at: 0) | difference(at: length &- 8) == 0 }
      var differences = difference(at: length &- 16) | difference(at: length &- 8)
      var position = 0
      while position &+ 16 < length {
        differences |= difference(at: position) | difference(at: position &+ 8)
        position &+= 16
      }
      return differences == 0
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Eight bytes, of which the first at least is a text's and the others its own or its margin's.
  @inline(__always)
  fileprivate func word(at offset: Int) -> UInt64 { loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
}

/// Texts by number, each distinct text once: a hash table of the bytes themselves, without an object for a text.
struct TextInterner {
  /// The number of distinct texts.
  private(set) var count = 0
  /// Open addressing; a power of two, at most half of them taken.
  private var slots: [Slot] = Array(repeating: .free, count: 64)
  /// Of no influence on numbers or order; only so that nobody can prepare texts that collide.
  private let seed = UInt64.random(in: 1 ... .max)
  /// The bytes of all texts, and behind them a margin of which eight bytes can be loaded at once.
  private var bytes = [UInt8](repeating: 0, count: 256)
  private var offsets = [0]

  /// Where a text is, and enough of its hash to tell most others from it.
  private struct Slot {
    static let free = Slot(hash: 0, number: -1, offset: 0, length: 0)
    let hash: UInt32
    let number: Int32
    private let place: UInt64

    init(hash: UInt32, number: Int32, offset: Int, length: Int) {
      self.hash = hash
      self.number = number
      place = UInt64(truncatingIfNeeded: offset) &<< 24 | UInt64(truncatingIfNeeded: length)
    }

    var offset: Int { Int(truncatingIfNeeded: place &>> 24) }
    var length: Int { Int(truncatingIfNeeded: place & 0xFF_FFFF) }
  }

  /// A cell, its hash, and the slot to which that leads.
  private struct Probe {
    let cell: Cell
    let hash: UInt32
    let slot: Slot
  }

  /// The distinct texts, in the order in which they first came.
  var values: TextArena { TextArena(bytes: Array(bytes[..<offsets[count]]), offsets: offsets) }

  /// The bytes of a text.
  func utf8(at number: Int) -> ArraySlice<UInt8> { bytes[offsets[number]..<offsets[number + 1]] }

  /// Gives the number of the text of each cell; -1 for an empty one.
  ///
  /// - Parameters:
  ///   - cells: those of one batch.
  ///   - window: the window in which they stand, with its margin.
  ///   - numbers: where the numbers go; new texts have numbers from the former count of texts on.
  mutating func number(_ cells: Span<Cell>, in window: Span<UInt8>, into numbers: inout MutableSpan<Int32>) {
    withUnsafeTemporaryAllocation(of: Probe.self, capacity: cells.count) { probes in
      window.withUnsafeBytes { window in
        look(for: cells, in: window, probes)
        compare(probes, in: window, &numbers)
      }
      for index in cells.indices where numbers[index] == Self.unknown {
        let cell = probes[index].cell
        if cell.hasDoubledQuotes {
          let plain = cell.plainBytes(in: window)
          let padded = plain + Array(repeating: 0, count: TextWindow.margin)
          numbers[index] = padded.withUnsafeBytes { number(of: $0, start: 0, length: plain.count, hash: nil) }
        } else {
          numbers[index] = window.withUnsafeBytes {
            number(of: $0, start: cell.start, length: cell.length, hash: probes[index].hash)
          }
        }
      }
    }
  }

  private static let unknown: Int32 = -2

  /// Looks up the slots of a batch before any text is compared: so the processor waits for many of them at once.
  private func look(
    for cells: Span<Cell>, in window: UnsafeRawBufferPointer, _ probes: UnsafeMutableBufferPointer<Probe>
  ) {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count &- 1
      for index in cells.indices {
        let cell = cells[index].trimmed(in: window)
        let hash = cell.length == 0 ? 0 : hash(window, start: cell.start, length: cell.length)
        let slot = slots[Int(truncatingIfNeeded: hash) & mask]
        probes.initializeElement(at: index, to: Probe(cell: cell, hash: hash, slot: slot))
      }
    }
  }

  /// Gives the numbers of those cells whose text is the one in the first slot that was looked up.
  private func compare(
    _ probes: UnsafeMutableBufferPointer<Probe>, in window: UnsafeRawBufferPointer, _ numbers: inout MutableSpan<Int32>
  ) {
    bytes.withUnsafeBytes { own in
      for index in probes.indices {
        let (cell, slot) = (probes[index].cell, probes[index].slot)
        if cell.length == 0 {
          numbers[index] = -1
        } else if slot.hash == probes[index].hash && slot.length == cell.length && !cell.hasDoubledQuotes
          && Self.isEqual(own, slot.offset, window, cell.start, length: cell.length)
        {
          numbers[index] = slot.number
        } else {
          numbers[index] = Self.unknown
        }
      }
    }
  }

  private mutating func number(
    of window: UnsafeRawBufferPointer, start: Int, length: Int, hash known: UInt32?
  ) -> Int32 {
    let hash = known ?? self.hash(window, start: start, length: length)
    let mask = slots.count - 1
    var index = Int(hash) & mask
    while slots[index].number >= 0 {
      let slot = slots[index]
      if slot.hash == hash && slot.length == length
        && bytes.withUnsafeBytes({ Self.isEqual($0, slot.offset, window, start, length: length) })
      {
        return slot.number
      }
      index = (index + 1) & mask
    }
    let slot = Slot(hash: hash, number: Int32(count), offset: offsets[count], length: length)
    slots[index] = slot
    append(UnsafeRawBufferPointer(rebasing: window[start..<start + length]))
    if count * 2 > slots.count { grow() }
    return slot.number
  }

  private mutating func append(_ text: UnsafeRawBufferPointer) {
    let (start, end) = (offsets[count], offsets[count] + text.count)
    if bytes.count < end + TextWindow.margin { bytes += Array(repeating: 0, count: bytes.count + text.count) }
    bytes.withUnsafeMutableBytes { UnsafeMutableRawBufferPointer(rebasing: $0[start..<end]).copyMemory(from: text) }
    offsets.append(end)
    count += 1
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

  /// Whether two texts of one length are equal; both have a margin behind them.
  @inline(__always)
  private static func isEqual(
    _ left: UnsafeRawBufferPointer, _ first: Int, _ right: UnsafeRawBufferPointer, _ second: Int, length: Int
  ) -> Bool {
    func difference(at position: Int) -> UInt64 {
      left.word(at: first &+ position) ^ right.word(at: second &+ position)
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

extension UnsafeRawBufferPointer {
  /// Eight bytes, of which the first at least is a text's and the others its own or its margin's.
  @inline(__always)
  fileprivate func word(at offset: Int) -> UInt64 { loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
}

/// Texts by number, each distinct text once: a hash table of the bytes themselves, without an object for a text.
struct TextInterner {
  /// The number of distinct texts.
  var count: Int { offsets.count - 1 }
  /// Open addressing; a power of two, most of them free, so that the first slot is nearly always right.
  private var slots: [Slot] = []
  /// Where each text begins, and the end of the last.
  private var offsets = [0]
  /// The bytes of all texts, and behind them a margin, so that many bytes can be loaded at once.
  private var bytes = [UInt8](repeating: 0, count: 256)
  /// Of no influence on numbers or order; only so that nobody can prepare texts that collide.
  private let seeds = Seeds()

  /// Holds no text but the empty one.
  init() { spread(over: 64) }

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
    // Every offset is a cell's or a slot's own, and both blocks of bytes have their margin.
    window.withUnsafeBytes { window in
      guard let start = window.baseAddress else { return }
      withLookup { lookup in
        for index in cells.indices {
          let cell = cells[index].trimmed(in: window)
          numbers[index] = cell.hasDoubledQuotes ? Slot.free : lookup.number(of: Text(cell, after: start))
        }
      }
      for index in cells.indices where numbers[index] == Slot.free {
        let cell = cells[index].trimmed(in: window)
        if cell.hasDoubledQuotes {
          let plain = cell.plainBytes(in: window)
          let padded = plain + Array(repeating: 0, count: TextWindow.margin)
          padded.withUnsafeBytes { padded in
            guard let start = padded.baseAddress else { return }
            numbers[index] = number(of: Text(start: start, length: plain.count))
          }
        } else {
          numbers[index] = number(of: Text(cell, after: start))
        }
      }
    }
  }

  private mutating func number(of text: Text) -> Int32 {
    guard let (key, known) = withLookup({ ($0.key(of: text), $0.number(of: text)) }) else { return Slot.free }
    if known != Slot.free { return known }
    let number = count
    let (start, end) = (offsets[number], offsets[number] + text.length)
    if bytes.count < end + TextWindow.margin { bytes += Array(repeating: 0, count: bytes.count + text.length) }
    bytes.withUnsafeMutableBytes {
      UnsafeMutableRawBufferPointer(rebasing: $0[start..<end]).copyMemory(from: text.bytes)
    }
    offsets.append(end)
    // A small table can afford more free slots than a large one, whose memory counts.
    if slots.count < 1 << 15 ? count > slots.count / 4 : count > slots.count / 4 * 3 { spread(over: slots.count * 2) }
    put(Slot(key: key, number: Int32(number)))
    return Int32(number)
  }

  /// Puts all texts into so many slots anew, first the empty one, since blank cells are the most frequent.
  private mutating func spread(over count: Int) {
    let former = slots
    slots = Array(repeating: Slot(key: .none, number: Slot.free), count: count)
    put(Slot(key: .empty, number: -1))
    for slot in former where slot.number >= 0 { put(slot) }
  }

  private mutating func put(_ slot: Slot) {
    let mask = slots.count - 1
    var index = slot.key.hash(seeds) & mask
    while slots[index].number != Slot.free { index = (index + 1) & mask }
    slots[index] = slot
  }

  /// Hands out the table; never nil, since there is always a slot and a byte.
  @discardableResult
  private func withLookup<Answer>(_ body: (Lookup) -> Answer) -> Answer? {
    bytes.withUnsafeBytes { bytes in
      slots.withUnsafeBufferPointer { slots in
        offsets.withUnsafeBufferPointer { offsets in
          withUnsafeBytes(of: Lookup.masks) { masks in
            guard let bytes = bytes.baseAddress, let first = slots.baseAddress, let masks = masks.baseAddress else {
              return nil
            }
            let last = slots.count - 1
            return body(Lookup(slots: first, last: last, bytes: bytes, offsets: offsets, masks: masks, seeds: seeds))
          }
        }
      }
    }
  }
}

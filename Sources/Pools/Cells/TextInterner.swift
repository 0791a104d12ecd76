/// Texts by number, each distinct text once: a hash table of the bytes themselves, without an object for a text.
struct TextInterner {
  /// The number of distinct texts.
  var count: Int { entries.count - Self.firstText }
  /// Open addressing; a power of two, at most a quarter of them taken, so that the first slot is nearly always right.
  private var slots: [Int32] = []
  /// Every text; before them one that equals no text, for free slots, and the empty text, so that a blank cell is found
  /// like any other.
  private var entries = [Entry.none, Entry(beginning: Beginning(), offset: 0, length: 0)]
  /// The bytes of all texts, and behind them a margin, so that many bytes can be loaded at once.
  private var bytes = [UInt8](repeating: 0, count: 256)
  private var end = 0
  /// Of no influence on numbers or order; only so that nobody can prepare texts that collide.
  private let seeds = Beginning.random

  /// The index of the first text in `entries`.
  static let firstText = 2

  /// Holds no text but the empty one.
  init() { spread(over: 64) }

  /// The distinct texts, in the order in which they first came.
  var values: TextArena {
    TextArena(bytes: Array(bytes[..<end]), offsets: entries.dropFirst(Self.firstText).map(\.offset) + [end])
  }

  /// The bytes of a text.
  func utf8(at number: Int) -> ArraySlice<UInt8> {
    let entry = entries[number + Self.firstText]
    return bytes[entry.offset..<entry.offset + entry.length]
  }

  /// Gives the number of the text of each cell; -1 for an empty one.
  ///
  /// - Parameters:
  ///   - cells: those of one batch.
  ///   - window: the window in which they stand, with its margin.
  ///   - numbers: where the numbers go; new texts have numbers from the former count of texts on.
  mutating func number(_ cells: Span<Cell>, in window: Span<UInt8>, into numbers: inout MutableSpan<Int32>) {
    // Every offset is a cell's or an entry's own, and both blocks of bytes have their margin.
    window.withUnsafeBytes { window in
      withLookup { lookup in
        // In two rounds, of which each waits for one part of the table: the processor has more cells under way then.
        for index in cells.indices {
          numbers[index] = lookup.firstEntry(for: Text(window, cells[index].trimmed(in: window)))
        }
        for index in cells.indices {
          let cell = cells[index].trimmed(in: window)
          numbers[index] =
            cell.hasDoubledQuotes ? Lookup.unknown : lookup.number(of: Text(window, cell), tryingFirst: numbers[index])
        }
      }
      for index in cells.indices where numbers[index] == Lookup.unknown {
        let cell = cells[index].trimmed(in: window)
        if cell.hasDoubledQuotes {
          let plain = cell.plainBytes(in: window)
          let padded = plain + Array(repeating: 0, count: TextWindow.margin)
          numbers[index] = padded.withUnsafeBytes { number(of: Text($0, start: 0, length: plain.count)) }
        } else {
          numbers[index] = number(of: Text(window, cell))
        }
      }
    }
  }

  private mutating func number(of text: Text) -> Int32 {
    let known = withLookup { $0.number(of: text) }
    if known != Lookup.unknown { return known }
    let newEnd = end + text.length
    if bytes.count < newEnd + TextWindow.margin { bytes += Array(repeating: 0, count: bytes.count + text.length) }
    bytes.withUnsafeMutableBytes {
      UnsafeMutableRawBufferPointer(rebasing: $0[end..<newEnd]).copyMemory(from: text.bytes)
    }
    let beginning = withLookup { $0.beginning(of: text) }
    entries.append(Entry(beginning: beginning, offset: end, length: text.length))
    end = newEnd
    if entries.count * 4 > slots.count { spread(over: slots.count * 2) } else { takeSlot(for: entries.count - 1) }
    return Int32(count - 1)
  }

  /// Puts all entries into so many slots anew.
  private mutating func spread(over count: Int) {
    slots = Array(repeating: 0, count: count)
    for entry in 1..<entries.count { takeSlot(for: entry) }
  }

  private mutating func takeSlot(for entry: Int) {
    let mask = slots.count - 1
    var slot = withLookup { $0.hash(of: $0.entries[entry]) } & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(entry)
  }

  private func withLookup<Answer>(_ body: (Lookup) -> Answer) -> Answer {
    bytes.withUnsafeBytes { bytes in
      slots.withUnsafeBufferPointer { slots in
        entries.withUnsafeBufferPointer { entries in
          withUnsafeBytes(of: Lookup.masks) { masks in
            body(Lookup(slots: slots, entries: entries, bytes: bytes, masks: masks, seeds: seeds))
          }
        }
      }
    }
  }
}

extension TextInterner {
  /// The table as it is while nothing is added.
  ///
  /// Nearly every cell has a known text of at most 32 bytes. For these the same instructions run whatever the text: blank
  /// cells and lengths come at random, and a branch that the processor guesses wrong costs more than all the rest.
  struct Lookup {
    /// Stands for the number of a text that is not in the table.
    static let unknown: Int32 = -2
    /// Loaded from 32 bytes on, less a length: ones for the bytes of a text of that length, zeros behind it.
    static let masks: InlineArray<8, UInt64> = [.max, .max, .max, .max, 0, 0, 0, 0]

    let slots: UnsafeBufferPointer<Int32>
    let entries: UnsafeBufferPointer<Entry>
    let bytes: UnsafeRawBufferPointer
    let masks: UnsafeRawBufferPointer
    let seeds: Beginning

    /// The entry in the first slot of a text: nearly always its own.
    @inline(__always)
    func firstEntry(for text: Text) -> Int32 { slots[hash(of: text, beginning(of: text)) & (slots.count &- 1)] }

    /// The number of a text, -1 for the empty one.
    @inline(__always)
    func number(of text: Text, tryingFirst entry: Int32) -> Int32 {
      isEqual(entries[Int(entry)], text, beginning(of: text)) ? entry &- Int32(firstText) : number(of: text)
    }

    /// The number of a text, -1 for the empty one.
    @inline(never)
    func number(of text: Text) -> Int32 {
      let beginning = beginning(of: text)
      var slot = hash(of: text, beginning)
      while true {
        let entry = slots[slot & (slots.count &- 1)]
        if entry == 0 { return Self.unknown }
        if isEqual(entries[Int(entry)], text, beginning) { return entry &- Int32(firstText) }
        slot &+= 1
      }
    }

    /// The hash of a text of the table.
    func hash(of entry: Entry) -> Int {
      hash(of: Text(bytes, start: entry.offset, length: entry.length), entry.beginning)
    }

    /// The first bytes of a text, with zeros behind a shorter one.
    @inline(__always)
    func beginning(of text: Text) -> Beginning {
      text.beginning & Beginning(masks, at: 32 &- min(text.length, 32))
    }

    /// Multiplies words of eight bytes in pairs and folds the products.
    @inline(__always)
    private func hash(of text: Text, _ beginning: Beginning) -> Int {
      let words = beginning ^ seeds
      var hash = Self.folded(words.first, words.second) ^ Self.folded(words.third, words.fourth)
      if text.length > 32 {
        for offset in text.offsetsBeyondBeginning {
          hash = Self.folded(hash ^ text.word(at: offset), seeds.first ^ text.word(at: offset &+ 8))
        }
      }
      return Int(truncatingIfNeeded: hash)
    }

    @inline(__always)
    private func isEqual(_ entry: Entry, _ text: Text, _ beginning: Beginning) -> Bool {
      let lengths = UInt64(truncatingIfNeeded: entry.length ^ text.length)
      if (entry.beginning ^ beginning).union | lengths != 0 { return false }
      if text.length <= 32 { return true }
      let own = Text(bytes, start: entry.offset, length: entry.length)
      return text.offsetsBeyondBeginning.allSatisfy { offset in
        own.word(at: offset) == text.word(at: offset) && own.word(at: offset &+ 8) == text.word(at: offset &+ 8)
      }
    }

    @inline(__always)
    private static func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
      let (high, low) = left.multipliedFullWidth(by: right)
      return high ^ low
    }
  }
}

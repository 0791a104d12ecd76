extension TextInterner {
  /// The table as it is while nothing is added.
  ///
  /// Most cells have a known text of fewer than 16 bytes. For these the same instructions run whatever the text: blank
  /// cells and lengths come at random, and a branch that the processor guesses wrong costs more than all the rest.
  struct Lookup {
    /// Loaded from 16 bytes on, less a length: ones for the bytes of a text of that length, zeros behind it.
    static let masks: InlineArray<4, UInt64> = [.max, .max, 0, 0]

    let slots: UnsafePointer<Slot>
    /// The index of the last slot, which is a mask for hashes.
    let last: Int
    let bytes: UnsafeRawPointer
    let offsets: UnsafeBufferPointer<Int>
    let masks: UnsafeRawPointer
    let seeds: Seeds

    /// The number of a text, -1 for the empty one; that of a free slot for an unknown one.
    @inline(__always)
    func number(of text: Text) -> Int32 {
      if text.length >= 16 { return numberOfLong(text) }
      let key = shortKey(of: text)
      var index = key.hash(seeds)
      while true {
        let slot = slots + (index & last)
        if slot.pointee.key == key || slot.pointee.number == Slot.free { return slot.pointee.number }
        index &+= 1
      }
    }

    /// Apart from the short ones, whose instructions would otherwise share the processor's registers with these.
    @inline(never)
    private func numberOfLong(_ text: Text) -> Int32 {
      let key = longKey(of: text)
      var index = key.hash(seeds)
      while true {
        let slot = slots + (index & last)
        if slot.pointee.number == Slot.free { return Slot.free }
        if slot.pointee.key == key && isEqual(Int(slot.pointee.number), text) { return slot.pointee.number }
        index &+= 1
      }
    }

    /// What a text is found by.
    func key(of text: Text) -> Key { text.length < 16 ? shortKey(of: text) : longKey(of: text) }

    /// The text itself and, in the last byte, its length.
    @inline(__always)
    private func shortKey(of text: Text) -> Key {
      let mask = Text(start: masks + (16 &- text.length), length: 16)
      let length = UInt64(truncatingIfNeeded: text.length)
      return Key(
        first: text.word(at: 0) & mask.word(at: 0), second: text.word(at: 8) & mask.word(at: 8) | length &<< 56)
    }

    /// What the words of the text are mixed into; a last byte that no short text has.
    @inline(__always)
    private func longKey(of text: Text) -> Key {
      var mixed = Key.folded(text.word(at: 0) ^ seeds.third, text.word(at: 8) ^ seeds.fourth)
      var offset = text.length &- 16
      while offset > 0 {
        mixed = Key.folded(text.word(at: offset) ^ mixed, text.word(at: offset &+ 8) ^ seeds.fourth)
        offset &-= 16
      }
      return Key(first: mixed, second: 16 << 56)
    }

    /// Whether a text of the table is a certain long one.
    @inline(__always)
    private func isEqual(_ number: Int, _ text: Text) -> Bool {
      let own = Text(start: bytes + offsets[number], length: offsets[number &+ 1] &- offsets[number])
      guard own.length == text.length else { return false }
      var differences = own.difference(from: text, at: 0)
      var offset = text.length &- 16
      while offset > 0 {
        differences |= own.difference(from: text, at: offset)
        offset &-= 16
      }
      return differences == 0
    }
  }

  /// A place of the table: all that it takes to find a short text.
  struct Slot {
    /// Stands for the number of a text that is not in the table.
    static let free: Int32 = -2

    let key: Key
    let number: Int32
  }
}

extension TextInterner {
  /// A text in bytes that go on behind it for 16 bytes at least.
  struct Text {
    let start: UnsafeRawPointer
    let length: Int

    @inline(__always)
    init(start: UnsafeRawPointer, length: Int) {
      self.start = start
      self.length = length
    }

    /// The text of a cell, which must have no doubled quotes.
    @inline(__always)
    init(_ cell: Cell, after window: UnsafeRawPointer) {
      self.init(start: window + cell.start, length: cell.length)
    }

    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: length) }

    /// Eight bytes, some of which may follow the text.
    @inline(__always)
    func word(at offset: Int) -> UInt64 { start.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }

    /// Zero where 16 bytes are the same in two texts.
    @inline(__always)
    func difference(from other: Text, at offset: Int) -> UInt64 {
      (word(at: offset) ^ other.word(at: offset)) | (word(at: offset &+ 8) ^ other.word(at: offset &+ 8))
    }
  }

  /// Tells a text of fewer than 16 bytes from all others, a longer one from nearly all.
  struct Key {
    /// That of the text without bytes.
    static let empty = Key(first: 0, second: 0)
    /// That of no text.
    static let none = Key(first: 0, second: .max)

    let first: UInt64
    let second: UInt64

    @inline(__always)
    static func == (left: Key, right: Key) -> Bool {
      (left.first ^ right.first) | (left.second ^ right.second) == 0
    }

    @inline(__always)
    func hash(_ seeds: Seeds) -> Int {
      Int(truncatingIfNeeded: Self.folded(first ^ seeds.first, second ^ seeds.second))
    }

    /// The two halves of a product, mixed.
    @inline(__always)
    static func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
      let (high, low) = left.multipliedFullWidth(by: right)
      return high ^ low
    }
  }

  /// Numbers that nobody knows beforehand.
  struct Seeds {
    let first = UInt64.random(in: 0 ... .max)
    let second = UInt64.random(in: 0 ... .max)
    let third = UInt64.random(in: 0 ... .max)
    let fourth = UInt64.random(in: 0 ... .max)
  }
}

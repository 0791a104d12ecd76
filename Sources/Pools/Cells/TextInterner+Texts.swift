extension TextInterner {
  /// A text in bytes that go on behind it for 32 bytes at least.
  struct Text {
    private let window: UnsafeRawBufferPointer
    private let start: Int
    /// The number of its bytes.
    let length: Int

    @inline(__always)
    init(_ window: UnsafeRawBufferPointer, start: Int, length: Int) {
      self.window = window
      self.start = start
      self.length = length
    }

    /// The text of a cell, which must have no doubled quotes.
    @inline(__always)
    init(_ window: UnsafeRawBufferPointer, _ cell: Cell) {
      self.init(window, start: cell.start, length: cell.length)
    }

    /// Its bytes.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: window[start..<start + length]) }

    /// Its first 32 bytes, whatever follows it among them where it is shorter.
    @inline(__always)
    var beginning: Beginning { Beginning(window, at: start) }

    /// Eight of its bytes.
    @inline(__always)
    func word(at offset: Int) -> UInt64 { window.loadUnaligned(fromByteOffset: start &+ offset, as: UInt64.self) }

    /// Offsets from which 16 bytes each cover what a text of more than 32 bytes has beyond them, from its end on.
    @inline(__always)
    var offsetsBeyondBeginning: StrideThrough<Int> { stride(from: length &- 16, through: 17, by: -16) }
  }

  /// The first 32 bytes of a text, in words of eight.
  struct Beginning {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var third: UInt64 = 0
    var fourth: UInt64 = 0
  }

  /// A text of the table: what tells it from nearly all others, and where its bytes are.
  struct Entry {
    /// Equals no text: none is as long.
    static let none = Entry(beginning: Beginning(), offset: 0, length: 0xFF_FFFF)

    /// The first bytes, with zeros behind a shorter text.
    let beginning: Beginning
    /// The offset above, the length below; a text is shorter than a cell may be.
    private let place: UInt64

    init(beginning: Beginning, offset: Int, length: Int) {
      self.beginning = beginning
      place = UInt64(truncatingIfNeeded: offset) &<< 24 | UInt64(truncatingIfNeeded: length)
    }

    var offset: Int { Int(truncatingIfNeeded: place &>> 24) }
    var length: Int { Int(truncatingIfNeeded: place & 0xFF_FFFF) }
  }
}

extension TextInterner.Beginning {
  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    first = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    second = bytes.loadUnaligned(fromByteOffset: offset &+ 8, as: UInt64.self)
    third = bytes.loadUnaligned(fromByteOffset: offset &+ 16, as: UInt64.self)
    fourth = bytes.loadUnaligned(fromByteOffset: offset &+ 24, as: UInt64.self)
  }

  /// Thirty-two bytes that nobody knows beforehand.
  static var random: Self {
    func word() -> UInt64 { .random(in: 0 ... .max) }
    return Self(first: word(), second: word(), third: word(), fourth: word())
  }

  @inline(__always)
  static func & (left: Self, right: Self) -> Self {
    Self(
      first: left.first & right.first, second: left.second & right.second, third: left.third & right.third,
      fourth: left.fourth & right.fourth)
  }

  @inline(__always)
  static func ^ (left: Self, right: Self) -> Self {
    Self(
      first: left.first ^ right.first, second: left.second ^ right.second, third: left.third ^ right.third,
      fourth: left.fourth ^ right.fourth)
  }

  /// A word that is zero where all are.
  @inline(__always)
  var union: UInt64 { first | second | third | fourth }
}

internal import CByteMarks

/// Walks over the bytes that can end a cell, separators and control characters, 64 bytes at a time.
struct SpecialBytes {
  private let separator: UInt8
  /// The offset of the block that `marks` describes.
  private var block: Int
  /// For each byte of the block from the lowest bit on, whether it is special and still to come.
  private var marks: UInt64 = 0

  /// Where the window's own bytes end.
  private let end: Int

  /// A walk over a window's own bytes from an offset on.
  init(separator: UInt8, from position: Int, before end: Int) {
    self.separator = separator
    self.end = end
    block = position &- 64
  }

  /// Finds the next special byte, which stays the next.
  ///
  /// - Parameter bytes: the window, whose margin of 64 bytes may be loaded too.
  /// - Returns: its offset; nil where there is none.
  @inline(__always)
  mutating func next(_ bytes: UnsafePointer<UInt8>) -> Int? {
    while marks == 0 {
      guard block &+ 64 < end else { return nil }
      block &+= 64
      marks = dotation_byte_marks(bytes + block, separator)
      // What the margin holds is not special.
      if end &- block < 64 { marks &= ~(.max &<< UInt64(truncatingIfNeeded: end &- block)) }
    }
    return block &+ marks.trailingZeroBitCount
  }

  /// Passes over the next special byte.
  @inline(__always)
  mutating func pass() { marks &= marks &- 1 }

  /// Passes over the next special byte and gives its offset; that of the window's end where there is none.
  mutating func take(_ bytes: UnsafePointer<UInt8>) -> Int {
    guard let offset = next(bytes) else { return end }
    pass()
    return offset
  }

  /// Passes over everything before an offset.
  mutating func skip(to position: Int) {
    if position < block &+ 64 {
      marks &= .max &<< UInt64(truncatingIfNeeded: position &- block)
    } else {
      block = position &- 64
      marks = 0
    }
  }
}

internal import CByteMarks

/// Walks over the bytes that can end a cell, separators and control characters, 64 bytes at a time.
struct SpecialBytes {
  private let separator: UInt8
  /// The offset of the block that `marks` describes.
  private var block: Int
  /// For each byte of the block from the lowest bit on, whether it is special and still to come.
  private var marks: UInt64 = 0

  /// A walk that begins at an offset.
  init(separator: UInt8, from position: Int) {
    self.separator = separator
    block = position - 64
  }

  /// The next special byte.
  ///
  /// - Parameters:
  ///   - bytes: a window, whose margin of 64 bytes may be loaded too.
  ///   - end: where the window's own bytes end.
  /// - Returns: its offset; one from `end` on where there is none.
  @inline(__always)
  mutating func next(_ bytes: UnsafePointer<UInt8>, before end: Int) -> Int {
    while marks == 0 {
      block &+= 64
      if block >= end {
        block &-= 64
        return end
      }
      marks = dotation_byte_marks(bytes + block, separator)
    }
    defer { marks &= marks &- 1 }
    return block &+ marks.trailingZeroBitCount
  }

  /// Passes over everything before an offset.
  mutating func skip(to position: Int) {
    if position < block + 64 {
      marks &= .max << UInt64(position - block)
    } else {
      block = position - 64
      marks = 0
    }
  }
}

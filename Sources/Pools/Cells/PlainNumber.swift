/// A number as most cells write it: one to eight bytes, digits with at most one comma or point between them.
///
/// All bytes are read at once: numbers of every length come at random, and a loop that
/// ends earlier or later than the processor guessed costs more than all of this.
struct PlainNumber {
  /// The digits, without the comma, as one number.
  let digits: Int64
  /// How many of the digits are decimals.
  let decimals: Int

  /// Reads a number; nil for any other form.
  ///
  /// - Parameters:
  ///   - bytes: eight bytes, the first of which are the number.
  ///   - length: how many are.
  @inline(__always)
  init?(_ bytes: UInt64, length: Int) {
    guard length >= 1 && length <= 8 else { return nil }
    let blankBits = 64 &- 8 &* length
    // The value of each digit, the last in the highest byte, zeros before the first.
    let text = (bytes ^ Self.each(0x30)) &<< UInt64(truncatingIfNeeded: blankBits)
    let points = Self.pointMarks(text)
    var digits = text
    var decimals = 0
    if points != 0 {
      let pointBits = points.trailingZeroBitCount &- 7
      guard pointBits > blankBits && pointBits < 56 else { return nil }
      let before: UInt64 = (1 &<< UInt64(truncatingIfNeeded: pointBits)) &- 1
      digits = text & ~(before &<< 8 | 0xFF) | (text & before) &<< 8
      decimals = (56 &- pointBits) / 8
    }
    guard ((digits &+ Self.each(0x76)) | digits) & Self.each(0x80) == 0 else { return nil }
    // Digits become pairs, pairs fours, fours eights; each sum is formed in the higher half of two.
    let pairs = (digits &* (10 << 8 | 1)) &>> 8 & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* (100 << 16 | 1)) &>> 16 & 0x0000_FFFF_0000_FFFF
    self.digits = Int64(truncatingIfNeeded: (fours &* (10_000 << 32 | 1)) &>> 32)
    self.decimals = decimals
  }

  /// The highest bit of each byte that is a comma or a point.
  @inline(__always)
  private static func pointMarks(_ text: UInt64) -> UInt64 {
    // Comma and point differ in one bit; without it, and compared, theirs are the only bytes that are zero.
    let others = (text | each(0x02)) ^ each(0x2E ^ 0x30)
    return ~(((others & each(0x7F)) &+ each(0x7F)) | others) & each(0x80)
  }

  @inline(__always)
  private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }
}

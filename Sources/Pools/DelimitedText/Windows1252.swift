/// The encoding in which spreadsheets of Western Europe save text where they do not use UTF-8.
enum Windows1252 {
  /// What the bytes from 0x80 to 0x9F stand for; 0 for the five that stand for nothing.
  private static let irregular: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]

  /// The most bytes of UTF-8 that one byte becomes.
  static let expansion = 3

  /// Writes bytes as UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: the text in Windows-1252.
  ///   - buffer: where the UTF-8 goes; `expansion` times as many bytes must follow the offset.
  ///   - offset: where in the buffer it begins.
  /// - Returns: the offset after the last byte written; nil for a byte that stands for nothing.
  static func transcode(_ bytes: ArraySlice<UInt8>, into buffer: inout [UInt8], at offset: Int) -> Int? {
    var position = offset
    func put(_ byte: UInt16, in buffer: inout [UInt8]) {
      buffer[position] = UInt8(truncatingIfNeeded: byte)
      position += 1
    }
    for index in bytes.indices {
      let byte = UInt16(bytes[index])
      let scalar = (0x80...0x9F).contains(byte) ? irregular[Int(byte) - 0x80] : byte
      switch scalar {
      case 0 where byte != 0: return nil
      case 0..<0x80: put(scalar, in: &buffer)
      case 0x80..<0x800:
        put(0xC0 | scalar >> 6, in: &buffer)
        put(0x80 | scalar & 0x3F, in: &buffer)
      default:
        put(0xE0 | scalar >> 12, in: &buffer)
        put(0x80 | scalar >> 6 & 0x3F, in: &buffer)
        put(0x80 | scalar & 0x3F, in: &buffer)
      }
    }
    return position
  }
}

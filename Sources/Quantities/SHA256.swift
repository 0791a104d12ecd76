internal import CSHA256

/// The fingerprint of bytes, as FIPS 180-4 defines SHA-256.
public struct SHA256: Sendable {
  private var state: SIMD8<UInt32> = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
  ]
  private var pending: [UInt8] = []
  private var length: UInt64 = 0

  /// The fingerprint of nothing so far.
  public init() {}

  /// Takes the next bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    length += UInt64(bytes.count)
    var position = 0
    if !pending.isEmpty {
      position = min(64 - pending.count, bytes.count)
      pending.append(contentsOf: bytes[..<position])
      guard pending.count == 64 else { return }
      pending.withUnsafeBytes { Self.compress($0, into: &state) }
      pending.removeAll(keepingCapacity: true)
    }
    let blocks = (bytes.count - position) / 64 * 64
    Self.compress(UnsafeRawBufferPointer(rebasing: bytes[position..<position + blocks]), into: &state)
    pending.append(contentsOf: bytes[(position + blocks)...])
  }

  /// Takes the next bytes.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    if bytes.withContiguousStorageIfAvailable({ update(UnsafeRawBufferPointer($0)) }) == nil {
      Array(bytes).withUnsafeBytes { update($0) }
    }
  }

  /// The eight words of the fingerprint.
  public consuming func finished() -> SIMD8<UInt32> {
    let bits = length * 8
    var tail = pending
    tail.append(0x80)
    while tail.count % 64 != 56 { tail.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) { tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
    tail.withUnsafeBytes { Self.compress($0, into: &state) }
    return state
  }

  /// The fingerprint as 64 hexadecimal digits.
  public consuming func hexadecimal() -> String {
    let words = finished()
    var text = ""
    for index in 0..<8 {
      let digits = String(words[index], radix: 16)
      text += String(repeating: "0", count: 8 - digits.count) + digits
    }
    return text
  }

  /// The fingerprint of bytes as 64 hexadecimal digits.
  public static func hexadecimal(of bytes: some Sequence<UInt8>) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.hexadecimal()
  }

  /// The first 32 bits of the fingerprint, for those who take millions of short texts and need no more.
  ///
  /// - Complexity: one compression for up to 55 bytes, two up to 119; no allocation.
  public static func leadingWord(of bytes: UnsafeRawBufferPointer) -> UInt32 {
    dotation_sha256_leading_word(bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count)
  }

  /// The first 32 bits of the fingerprint of a text's UTF-8 bytes.
  public static func leadingWord(of text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { leadingWord(of: UnsafeRawBufferPointer($0)) }
  }

  private static func compress(_ blocks: UnsafeRawBufferPointer, into state: inout SIMD8<UInt32>) {
    guard let start = blocks.baseAddress, blocks.count >= 64 else { return }
    withUnsafeMutableBytes(of: &state) { words in
      guard let first = words.baseAddress else { return }
      dotation_sha256_compress(
        first.assumingMemoryBound(to: UInt32.self), start.assumingMemoryBound(to: UInt8.self), blocks.count / 64)
    }
  }
}

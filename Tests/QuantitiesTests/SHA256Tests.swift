import CSHA256
import Quantities
import Testing

@Suite struct SHA256Tests {
  // The examples of FIPS 180-4 and of NIST's validation set.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func `published fingerprints`(text: String, expected: String) {
    #expect(SHA256.hexadecimal(of: text.utf8) == expected)
  }

  @Test func `the published fingerprint of a million letters a`() {
    let expected = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    #expect(SHA256.hexadecimal(of: String(repeating: "a", count: 1_000_000).utf8) == expected)
  }

  @Test func `pieces give the same fingerprint as the whole`() {
    let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    for size in [1, 7, 63, 64, 65, 200] {
      var hash = SHA256()
      for start in stride(from: 0, to: bytes.count, by: size) {
        hash.update(bytes[start..<min(start + size, bytes.count)])
      }
      #expect(hash.hexadecimal() == SHA256.hexadecimal(of: bytes), "pieces of \(size)")
    }
  }

  @Test func `the leading word starts the fingerprint, on either side of every padding`() {
    let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 91) }
    for length in 0...200 {
      var hash = SHA256()
      hash.update(bytes[..<length])
      #expect(
        bytes[..<length].withUnsafeBytes { SHA256.leadingWord(of: $0) } == hash.finished()[0], "\(length) bytes")
    }
    #expect(SHA256.leadingWord(of: "abc") == 0xBA78_16BF)
  }

  @Test func `plain arithmetic agrees with the processor's instructions`() {
    let blocks = (0..<64 * 9).map { UInt8(truncatingIfNeeded: $0 &* $0 &+ 11) }
    var chosen = (0..<8).map { UInt32($0) &* 0x9E37_79B9 }
    var plain = chosen
    dotation_sha256_compress(&chosen, blocks, 9)
    dotation_sha256_compress_portable(&plain, blocks, 9)
    #expect(chosen == plain)
  }
}

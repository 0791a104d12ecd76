import Quantities
import Testing

@testable import Pools

@Suite struct PlainNumberTests {
  /// The number in millionths, read from the text followed by what may stand behind it in a file.
  private static func millionths(_ text: String) -> Int64? {
    let bytes = Array(text.utf8) + Array(";9,9;9,9;9".utf8)
    let word = bytes.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
    guard let number = PlainNumber(word, length: text.utf8.count), number.decimals <= 6 else { return nil }
    return (number.decimals..<6).reduce(number.digits) { product, _ in product * 10 }
  }

  @Test(
    arguments: [
      ("0", 0), ("7", 7_000_000), ("12,5", 12_500_000), ("0.07", 70_000), ("00012", 12_000_000),
      ("99999999", 99_999_999_000_000), ("1,234567", 1_234_567), ("1234.567", 1_234_567_000),
    ] as [(String, Int64)])
  func `digits with at most one comma or point are a number`(text: String, expected: Int64) {
    #expect(Self.millionths(text) == expected)
  }

  @Test(arguments: [
    "", "5.", ",5", ".", "1,2,3", "1.2,3", "-1", "1 2", "1e3", "12 %", "１", "123456789", "/", ":", "\u{1C}",
  ])
  func `every other text is left to the slow reader`(text: String) {
    #expect(Self.millionths(text) == nil)
  }

  @Test func `what is read at once is what is read character by character`() {
    var state: UInt64 = 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let characters = Array("01234567890123456789,.- %e")
    var readable = 0
    for _ in 0..<20_000 {
      let text = String((0..<1 + next(8)).map { _ in characters[next(next(3) == 0 ? characters.count : 22)] })
      guard let number = Self.millionths(text) else { continue }
      readable += 1
      #expect(number == DecimalText.scaled(text, digits: 6), "\(text)")
    }
    // A third of the texts at least are digits with one comma or none; else nothing would have been compared.
    #expect(readable > 6_000)
  }
}

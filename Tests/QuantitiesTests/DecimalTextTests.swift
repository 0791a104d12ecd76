import Quantities
import Testing

@Suite struct DecimalTextTests {
  @Test(arguments: [
    ("0", 0), ("12", 1_200), ("12,5", 1_250), ("12.50", 1_250), ("12.500", 1_250), (" 12 ", 1_200), ("-3", -300),
    ("−3,01", -301), ("+7", 700), ("1 234", 123_400), ("1\u{202F}234\u{A0}567,89", 123_456_789), ("007", 700),
    ("12 345", 1_234_500), ("- 5", -500), ("92233720368547758.07", .max),
  ])
  func `numbers are read as people write them`(_ text: String, _ hundredths: Int64) {
    #expect(DecimalText.scaled(text, digits: 2) == hundredths)
  }

  @Test(arguments: [
    "", " ", "-", ".", "5.", ".5", "1,234.50", "1.234,50", "12.345", "1e3", "1E400", "nan", "inf", "0x10", "1_000",
    "--5",
    "+-5", "5-", "1 2 3", "12 34", "1234 567", "1  234", "1 234 5", "1, 5", "1 ,5", "1 234,5 6", "٣", "²", "12 %", "€5",
    "92233720368547758.08", "99999999999999999999",
  ])
  func `anything else is no number`(_ text: String) {
    #expect(DecimalText.scaled(text, digits: 2) == nil)
  }
}

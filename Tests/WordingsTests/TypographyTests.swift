import Testing
import Wordings

@Suite struct TypographyTests {
  private let english = Typography(.english)
  private let french = Typography(.french)

  @Test func `thousands are grouped by commas in English, by narrow spaces in French`() {
    #expect(english.integer(1_234_567) == "1,234,567")
    #expect(french.integer(1_234_567) == "1\u{202F}234\u{202F}567")
    #expect(french.integer(-1_000) == "\u{2212}1\u{202F}000")
    #expect(english.integer(.min) == "\u{2212}9,223,372,036,854,775,808")
  }

  @Test func `euros have two decimals and their sign where the language puts it`() {
    #expect(english.euros(cents: 412_531) == "€4,125.31")
    #expect(french.euros(cents: 412_531) == "4\u{202F}125,31\u{00A0}€")
    #expect(english.euros(cents: -5) == "\u{2212}€0.05")
    #expect(french.euros(cents: -5) == "\u{2212}0,05\u{00A0}€")
  }

  @Test func `whole euros round half away from zero`() {
    #expect(english.wholeEuros(cents: 149) == "€1")
    #expect(english.wholeEuros(cents: 150) == "€2")
    #expect(french.wholeEuros(cents: -150) == "\u{2212}2\u{00A0}€")
  }

  @Test func `points drop the zeros that end them`() {
    #expect(english.points(thousandths: 72_500) == "72.5")
    #expect(french.points(thousandths: 1_234_567) == "1\u{202F}234,567")
    #expect(english.points(thousandths: 3_000) == "3")
  }

  @Test func `percentages have a narrow space before the sign in French`() {
    #expect(english.percent(basisPoints: 4_050) == "40.5%")
    #expect(french.percent(basisPoints: 4_050) == "40,5\u{202F}%")
  }

  @Test func `durations are told in seconds, then in minutes`() {
    #expect(english.seconds(0.25) == "0.25\u{00A0}s")
    #expect(french.seconds(12.34) == "12,3\u{00A0}s")
    #expect(english.seconds(61) == "1\u{00A0}min\u{00A0}1\u{00A0}s")
    #expect(english.seconds(.nan) == "–")
  }

  @Test func `months have the short names of their language`() {
    #expect(english.month(year: 2020, month: 11) == "Nov\u{00A0}2020")
    #expect(french.month(year: 2021, month: 5) == "mai\u{00A0}2021")
  }
}

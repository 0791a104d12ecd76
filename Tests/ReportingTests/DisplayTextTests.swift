import Testing

@testable import Reporting

@Suite struct DisplayTextTests {
  @Test func `a path is shortened in its middle`() {
    #expect(DisplayText.shortened("campaigns/2020/paca/scenario.yaml", to: 21) == "campaigns/…nario.yaml")
    #expect(DisplayText.shortened("a.yaml", to: 6) == "a.yaml")
    #expect(DisplayText.shortened("ab.yaml", to: 1) == "…")
  }

  @Test(arguments: [1, 2, 7, 40, 80])
  func `nothing is wider than asked, however long a word is`(limit: Int) {
    let text = "un " + String(repeating: "L", count: 10_000) + " deux 日本語日本語 trois"
    for line in DisplayText.wrapped(text, to: limit) { #expect(DisplayText.width(line) <= max(limit, 2), "\(line)") }
    #expect(DisplayText.width(DisplayText.shortened(text, to: limit)) <= limit)
  }

  @Test func `lines that go on below are indented`() {
    #expect(DisplayText.wrapped("one two three four", to: 9, indent: 2) == ["one two", "  three", "  four"])
    #expect(DisplayText.folded("short\n  a line of words", to: 12) == "short\n  a line of\n    words")
    #expect(DisplayText.folded("", to: 12) == "")
  }
}

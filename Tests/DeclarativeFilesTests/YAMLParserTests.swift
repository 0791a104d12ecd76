import DeclarativeFiles
import Testing
import Wordings

@Suite struct YAMLParserTests {
  private func parsed(_ text: String) -> (tree: PositionedYAML?, faults: [Diagnostic]) {
    var log = DiagnosticLog()
    let tree = YAMLParser.parse(SourceText(file: "f.yaml", text: text), into: &log)
    return (tree, log.sorted)
  }

  private func places(_ faults: [Diagnostic]) -> [String] {
    faults.map { "\($0.code) \($0.location?.line ?? 0):\($0.location?.column ?? 0)" }
  }

  @Test func `every value knows its line and column`() {
    let tree = parsed("title: Été\nposts:\n  - {id: a, n: 3}\n").tree
    #expect(tree?["title"]?.location == SourceLocation(file: "f.yaml", line: 1, column: 8))
    #expect(tree?["posts"]?.items?[0]["n"]?.location == SourceLocation(file: "f.yaml", line: 3, column: 16))
  }

  @Test func `columns count characters, not bytes`() {
    let tree = parsed("{été: à, où: là}").tree
    #expect(tree?["où"]?.location.column == 14)
  }

  @Test(arguments: ["010", "yes", "NO", "12:30", "1_000", ".inf", "0x1F", "1e400", "2026-02-30"])
  func `a scalar keeps the text that was written`(_ text: String) {
    #expect(parsed("value: \(text)").tree?["value"]?.text == text)
  }

  @Test func `all repeated keys are reported at once, where they stand again`() {
    let faults = parsed("a: 1\nb: {x: 1, y: 2, x: 3}\na: 2\na: 3\n").faults
    #expect(places(faults) == ["repeated-key 2:17", "repeated-key 3:1", "repeated-key 4:1"])
    #expect(faults[0].excerpt == "b: {x: 1, y: 2, x: 3}")
    #expect(faults[2].message.english.contains("line 1"))
  }

  @Test func `an alias stands for what it names`() {
    let tree = parsed("base: &b [1, 2]\ncopy: *b\n").tree
    #expect(tree?["copy"]?.items?.map(\.text) == ["1", "2"])
  }

  @Test func `an alias of nothing is a fault`() {
    #expect(places(parsed("a: *nobody\nb: 1").faults) == ["unknown-alias 1:4"])
  }

  @Test func `a value that holds itself is a fault`() {
    #expect(places(parsed("a: &x [1, *x]").faults) == ["unknown-alias 1:11"])
  }

  @Test func `a bomb of aliases is given up`() {
    // Nine values of nine, nine times over: 9^9 is 387 million.
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...8 {
      let items = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    let faults = parsed(text).faults
    #expect(faults.map(\.code) == ["too-many-values"])
    #expect(faults[0].message.english.contains("200,000"))
  }

  @Test func `an alias as a key is refused and not followed`() {
    #expect(places(parsed("a: &a [1]\n? *a\n: x\nb: 1\n").faults) == ["key-not-text 2:3"])
  }

  @Test func `a list as a key is refused, and what follows is read`() {
    let faults = parsed("? [1, {z: 2}]\n: x\nb: 1\nb: 2\n").faults
    #expect(places(faults) == ["key-not-text 1:3", "repeated-key 4:1"])
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func `a hundred thousand levels are given up`(_ opening: String) {
    let faults = parsed(String(repeating: opening, count: 100_000)).faults
    #expect(faults.contains { $0.code == "too-deep" || $0.code == "not-yaml" || $0.code == "key-not-text" })
  }

  @Test func `a file of faults is given up`() {
    let faults = parsed(String(repeating: "x: {y: *z}\n", count: 2_000)).faults
    #expect(faults.count == YAMLParser.faultLimit + 1)
    #expect(faults.contains { $0.code == "too-many-faults" })
  }

  @Test func `types are refused`() {
    let faults = parsed("a: !!binary aGVsbG8=\nb: !x [1]\nc: ! d\n").faults
    #expect(places(faults) == ["tag-not-allowed 1:4", "tag-not-allowed 2:4", "tag-not-allowed 3:4"])
  }

  @Test func `a second document is refused`() {
    #expect(places(parsed("a: 1\n---\nb: 2\n").faults) == ["several-documents 2:1"])
  }

  @Test(arguments: ["", "\n\n", "# only a remark\n", "---\n", "~"])
  func `a file without a value is empty`(_ text: String) {
    #expect(parsed(text).faults.map(\.code) == ["empty-file"])
  }

  @Test(arguments: [
    ("a: 1\n\tb: 2\n", "tab", 2), ("a: [1, 2\nb: 3\n", "not closed", 2), ("a: {b: 1\nc: 2", "not closed", 2),
    ("a: \"never ends\n", "inside a quoted text", 2), ("a: b: c\n", "“:” is not allowed", 1),
    ("a: 1\n  b: 2\n", "not allowed", 2), ("a: @x\n", "cannot begin", 1), ("- a\nb: 1\n", "-", 2),
    ("a: \u{7}\n", "control character", 1),
  ])
  func `what is not YAML is said in plain words, with its line`(_ text: String, _ words: String, _ line: Int) {
    let faults = parsed(text).faults
    #expect(faults.map(\.code) == ["not-yaml"])
    #expect(faults.first?.message.english.contains(words) == true, "\(faults)")
    #expect(faults.first?.location?.line == line, "\(faults)")
    #expect(faults.first.map { $0.message.french != $0.message.english } == true)
  }
}

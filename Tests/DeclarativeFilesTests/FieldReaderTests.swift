import DeclarativeFiles
import Quantities
import Testing
import Wordings

@Suite struct FieldReaderTests {
  /// Reads the key `k` of a file and answers what was read and what was said.
  private func read<Value>(_ text: String, _ reader: ValueReader<Value>) -> (value: Value?, faults: [Diagnostic]) {
    let log = ReadingLog()
    let tree = YAMLParser.parse(SourceText(file: "f.yaml", text: text), into: log)
    let value = tree.flatMap { tree in
      ValueReader<Value>.mapping { $0.required("k", reader) }.read(tree, log)
    }
    return (value, log.diagnostics.sorted)
  }

  private func said(_ faults: [Diagnostic]) -> String {
    faults.map { "\($0.code): \($0.message.english) \($0.hint?.english ?? "")" }.joined(separator: "\n")
  }

  @Test func `all faults of a mapping come at once, in the order of the file`() {
    let log = ReadingLog()
    let text = "titel: x\ncohort: [1]\nstarts: 2020-02-30\n"
    let tree = YAMLParser.parse(SourceText(file: "f.yaml", text: text), into: log)
    let fields = tree.flatMap { FieldReader($0, in: log) }
    #expect(fields?.required("title", .text) == nil)
    #expect(fields?.required("cohort", .text) == nil)
    #expect(fields?.required("starts", .monthFirst) == nil)
    fields?.finish()
    let faults = log.diagnostics.sorted
    #expect(faults.map(\.code) == ["missing-key", "unknown-key", "wrong-type", "wrong-type"])
    #expect(faults.map { $0.location?.line } == [1, 1, 2, 3])
    #expect(faults[1].hint?.english == "did you mean “title”?")
    #expect(faults[1].hint?.french == "vouliez-vous dire «\u{202F}title\u{202F}»\u{202F}?")
    #expect(faults[2].message.english == "expected a text, found a list (1)")
    #expect(faults[3].excerpt == "starts: 2020-02-30")
  }

  @Test func `an unknown key far from all names lists them`() {
    let faults = read("k: 1\nzzzzzzz: 2", ValueReader.integer()).faults
    #expect(said(faults).contains("expected one of: k"))
  }

  @Test func `an empty place is a fault, save for lists`() {
    #expect(read("k:", ValueReader<String>.text).faults.map(\.code) == ["empty-value"])
    #expect(read("k: ~", ValueReader<String>.text).faults.map(\.code) == ["empty-value"])
    #expect(read("k:", ValueReader.list(of: .text)).value == [])
  }

  @Test func `one value stands for a list of one`() {
    #expect(read("k: 24", ValueReader.listOrSingle(of: .integer())).value == [24])
    #expect(read("k: [12, 24]", ValueReader.listOrSingle(of: .integer())).value == [12, 24])
  }

  @Test func `every faulty item of a list is reported`() {
    let faults = read("k: [1, x, 2.5, 4]", ValueReader.list(of: .integer())).faults
    #expect(faults.map { $0.location?.column } == [8, 11])
  }

  @Test(arguments: [("010", 10), ("0", 0), ("1 000", 1_000), ("\"7\"", 7), ("+5", 5)])
  func `whole numbers are read as people write them`(_ text: String, _ number: Int) {
    #expect(read("k: \(text)", ValueReader.integer()).value == number)
  }

  @Test(arguments: [
    "1_000", "0x1F", "0o17", "12:30", "1e3", "2.5", "yes", "true", ".inf", "-1", "9999999999999999999999", "12 posts",
    "[1]", "{a: 1}",
  ])
  func `what is no whole number is refused, with what was expected and found`(_ text: String) {
    let faults = read("k: \(text)", ValueReader.integer(0...100)).faults
    #expect(faults.count == 1)
    #expect(said(faults).contains("a whole number from 0 to 100, found"), "\(said(faults))")
  }

  @Test(arguments: [
    ("250000", 25_000_000), ("1 234,5", 123_450), ("1\u{202F}234.56", 123_456), ("0", 0), ("33643.13", 3_364_313),
    ("12.500", 1_250),
  ])
  func `euros have at most two decimals`(_ text: String, _ cents: Int64) {
    #expect(read("k: \(text)", ValueReader<Money>.money).value == Money(cents: cents))
  }

  @Test(arguments: [
    "NaN", ".nan", ".inf", "-.inf", "1e400", "1e3", "12.345", "1.000,50", "€100", "100€", "-5", "unlimited",
  ])
  func `what is no amount is refused`(_ text: String) {
    let faults = read("k: \(text)", ValueReader<Money>.money).faults
    #expect(faults.count == 1)
    #expect(said(faults).contains("euros with at most two decimals, at least 0, found “"), "\(said(faults))")
  }

  @Test func `an amount beyond all budgets is refused`() {
    #expect(read("k: 99999999999999", ValueReader<Money>.money).faults.map(\.code) == ["out-of-range"])
  }

  @Test(arguments: [("40%", 4_000), ("12,5 %", 1_250), ("0%", 0), ("100%", 10_000), ("33.33%", 3_333)])
  func `a percentage carries its sign`(_ text: String, _ basisPoints: Int64) {
    #expect(read("k: \(text)", ValueReader<Share>.percentage()).value == Share(basisPoints: basisPoints))
  }

  @Test(arguments: [
    ("40", "wrong-type"), ("0.4", "wrong-type"), ("101%", "out-of-range"), ("-1%", "out-of-range"),
    ("33.333%", "wrong-type"), ("%", "wrong-type"), ("1e1%", "wrong-type"),
  ])
  func `what is no percentage is refused`(_ text: String, _ code: String) {
    // A plain scalar of YAML cannot begin with %.
    let faults = read("k: \"\(text)\"", ValueReader<Share>.percentage()).faults
    #expect(faults.map(\.code) == [code])
    #expect(said(faults).contains("a percentage with at most two decimals from 0% to 100%, such as 40%"))
  }

  @Test(arguments: [
    ("2026-02-30", "there is no day “2026-02-30”"), ("2026-13-01", "there is no day"),
    ("0000-01-01", "there is no day"),
    ("01/11/2020", "such as 2020-11-01"), ("2020-11", "such as 2020-11-01"),
    ("2020-11-01T00:00:00Z", "such as 2020-11-01"),
    ("20201101", "such as 2020-11-01"), ("[2020-11-01]", "a list"),
  ])
  func `what is no day is refused`(_ text: String, _ words: String) {
    #expect(said(read("k: \(text)", ValueReader<CalendarDate>.date).faults).contains(words))
  }

  @Test func `posts start on the first of a month`() {
    #expect(read("k: 2020-11-01", ValueReader<YearMonth>.monthFirst).value == YearMonth(year: 2020, month: 11))
    let faults = read("k: 2020-11-02", ValueReader<YearMonth>.monthFirst).faults
    #expect(said(faults).contains("the first day of a month"))
  }

  @Test(arguments: [("true", true), ("oui", true), ("Yes", true), ("faux", false), ("off", false)])
  func `yes and no are read in both languages`(_ text: String, _ flag: Bool) {
    #expect(read("k: \(text)", ValueReader<Bool>.boolean).value == flag)
  }

  @Test(arguments: ["1", "maybe", "[]"])
  func `what is neither yes nor no is refused`(_ text: String) {
    #expect(said(read("k: \(text)", ValueReader<Bool>.boolean).faults).contains("true or false"))
  }

  @Test(arguments: [("fir-2021_A", true), ("fir 2021", false), ("été", false), ("a.b", false), ("a/b", false)])
  func `an id is made of letters, digits, hyphens and underscores`(_ text: String, _ isValid: Bool) {
    let (value, faults) = read("k: \(text)", ValueReader<String>.identifier)
    #expect((value != nil) == isValid)
    #expect(faults.map(\.code) == (isValid ? [] : ["bad-id"]))
  }

  private enum Fruit: String, CaseIterable { case apple, pear }

  @Test func `a choice offers the nearest of its names`() {
    #expect(read("k: pear", ValueReader<Fruit>.choice).value == .pear)
    #expect(said(read("k: peer", ValueReader<Fruit>.choice).faults).contains("did you mean “pear”?"))
    #expect(said(read("k: quince", ValueReader<Fruit>.choice).faults).contains("expected one of: apple, pear"))
  }

  @Test func `a table keeps the order of the file and checks its keys`() {
    let (value, faults) = read("k: {2021: 5, 2020: 4}", .table(keys: .integer(), values: ValueReader<Money>.money))
    #expect(value?.map(\.key) == [2021, 2020])
    #expect(faults.isEmpty)
    #expect(
      read("k: {MMXX: 5}", .table(keys: ValueReader.integer(), values: .money)).faults.map(\.code) == ["wrong-type"])
  }

  @Test func `a decimal comma in braces is explained`() {
    let faults = read("k: {amount: 2803,59}", .mapping { $0.required("amount", ValueReader<Money>.money) }).faults
    #expect(said(faults).contains("write decimals with a point"))
  }

  @Test func `keys that exclude one another are refused together`() {
    let reader = ValueReader<String>.mapping { fields in
      let key = fields.oneOf(["a", "b"], required: true)
      fields.allow("a", "b")
      return key
    }
    #expect(read("k: {a: 1}", reader).value == "a")
    #expect(read("k: {a: 1, b: 2}", reader).faults.map(\.code) == ["conflicting-keys"])
    #expect(read("k: {}", reader).faults.map(\.code) == ["missing-key"])
  }

  @Test func `ids that stand twice are reported where they stand again`() {
    let log = ReadingLog()
    log.reportRepeats([1, 2, 3].map { ($0 == 2 ? "b" : "a", SourceLocation(file: "f", line: $0, column: 1)) })
    #expect(log.diagnostics.entries.map { $0.location?.line } == [3])
  }
}

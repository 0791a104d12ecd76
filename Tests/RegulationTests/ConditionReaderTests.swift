import DeclarativeFiles
import Regulation
import Testing
import Wordings

@Suite struct ConditionReaderTests {
  private let lists = NamedLists([
    NamedList(id: "scarce", title: "", entries: [("psychiatrie", ["psy"]), ("gériatrie", [])], references: [])
  ])

  private func read(_ text: String) -> (condition: Condition?, faults: [Diagnostic]) {
    let log = ReadingLog()
    let tree = YAMLParser.parse(SourceText(file: "f.yaml", text: text), into: log)
    let condition = tree.flatMap { ConditionReader(lists: lists).read($0, log) }
    return (condition, log.diagnostics.sorted)
  }

  @Test func `several columns in one mapping are all required`() {
    guard case .all(let parts)? = read("{category: hospital, department: [\"04\", 05]}").condition else {
      Issue.record("not a conjunction")
      return
    }
    #expect(parts.flatMap(\.columns).map(\.name) == ["category", "department"])
    guard case .column(_, .equals(let texts)) = parts[1] else {
      Issue.record("not an equality")
      return
    }
    #expect(texts == ["04", "05"])
  }

  @Test func `columns are compared without accents and keep their place`() {
    let column = read("any: [{Spécialité: x}, {not: {qpv: true}}]").condition?.columns.first
    #expect(column?.name == "specialite")
    #expect(column?.location == SourceLocation(file: "f.yaml", line: 1, column: 8))
  }

  @Test func `a list stands for its entries and their other forms`() {
    guard case .column(_, .list(let name, let entries))? = read("speciality: {list: scarce}").condition else {
      Issue.record("not a list")
      return
    }
    #expect(name == "scarce")
    #expect(entries == ["psychiatrie", "psy", "gériatrie"])
  }

  @Test func `several tests of one column are all required`() {
    guard case .column(_, .all(let tests))? = read("rank: {at_least: 2, at_most: 3.5, missing: false}").condition
    else {
      Issue.record("not several tests")
      return
    }
    #expect(tests.count == 2)
  }

  @Test(arguments: [
    ("speciality: {list: scarse}", "unknown-list", "scarce"), ("a: {at_leats: 2}", "unknown-key", "at_least"),
    ("a: {before: 2026-02-30}", "wrong-type", "2026-02-30"), ("a: {at_least: many}", "wrong-type", "many"),
    ("a: {at_least: 150%}", "out-of-range", "150%"), ("a: {at_least: 3, at_most: 2}", "out-of-range", "at_most"),
    ("a:", "empty-value", "a"), ("a: []", "empty-condition", "empty"), ("{}", "empty-condition", "empty"),
    ("any: {a: 1}", "wrong-type", "list"), ("any: []", "empty-condition", "empty"), ("[a, b]", "wrong-type", "list"),
    ("a: {at_least: 3,5}", "unknown-key", "point"), ("a: {missing: maybe}", "wrong-type", "true or false"),
    ("a: [{b: 1}]", "wrong-type", "text"), ("a: {}", "empty-condition", "empty"),
  ])
  func `a faulty condition is refused with its words`(_ text: String, _ code: String, _ words: String) {
    let (condition, faults) = read(text)
    #expect(condition == nil)
    #expect(faults.map(\.code) == [code])
    let said = faults.map { $0.message.english + ($0.hint?.english ?? "") }.joined()
    #expect(said.contains(words), "\(said)")
  }

  @Test func `all faults of a condition come at once`() {
    #expect(read("all: [{a: {befor: 1}}, {b: {list: x}}, {not: 3}]").faults.count == 3)
  }
}

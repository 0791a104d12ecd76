import DeclarativeFiles
import Scenarios
import Testing

/// Files made to keep a program busy: each is answered, none takes long.
@Suite struct LargeFileTests {
  private func codes(_ text: String) throws -> Set<String> {
    Set(try Folder(["a.yaml": text]).faults().map(\.code))
  }

  @Test func `a long chain of variants that combine one another is refused`() throws {
    let variants = (1...100).map { "  - {id: v\($0), combine: [v\($0 + 1)]}\n" }.joined()
    let last = "  - {id: v101, set: {solve.seed: 4}}\n"
    #expect(try codes(smallScenario + "variants:\n" + variants + last) == ["circle"])
  }

  @Test func `thousands of variants are refused at once`() throws {
    let variants = (1...5000).map { "  - {id: v\($0), set: {solve.seed: \($0)}}\n" }.joined()
    #expect(try codes(smallScenario + "variants:\n" + variants) == ["too-many-variants"])
  }

  @Test func `a variant of thousands of changes is refused at once`() throws {
    let changes = (1...5000).map { "rules.r\($0).at_most: 3" }.joined(separator: ", ")
    #expect(try codes(smallScenario + "variants:\n  - {id: v, set: {\(changes)}}\n") == ["too-many-changes"])
  }

  @Test func `a file of thousands of faults is given up after five hundred`() throws {
    let rules = (1...5000).map { "  - {id: r\($0), at_most: 1, envelope: e\($0)}\n" }.joined()
    let faults = try Folder(["a.yaml": smallScenario + "rules:\n" + rules]).faults()
    #expect(faults.count == 501)
    #expect(faults.last?.code == "too-many-faults")
  }

  @Test func `a large scenario with sweeps is checked`() throws {
    let rules = (1...500).map { "  - {id: r\($0), at_most: 1}\n" }.joined()
    let sweeps = "sweeps: [{id: s, vary: rules.r1.at_most, from: 0, to: 100, step: 1}]\n"
    let scenario = try Folder(["a.yaml": smallScenario + "rules:\n" + rules + sweeps]).load()
    #expect(try scenario.sweep("s").steps.count == 101)
  }
}

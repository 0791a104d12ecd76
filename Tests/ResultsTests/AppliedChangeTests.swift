import Results
import Testing

@Suite struct AppliedChangeTests {
  private func change(_ path: String, _ before: String?, _ after: String?) -> AppliedChange {
    AppliedChange(path: path, before: before, after: after)
  }

  @Test func `from a scenario to its variant lead the variant's changes`() {
    let changes = [change("a", "1", "2"), change("b", nil, "{\"x\": 1}")]
    #expect(AppliedChange.leading(from: [], to: changes) == [change("a", "1", "2"), change("b", nil, "{\"x\":1}")])
  }

  @Test func `from a variant to the scenario its changes are undone, the last first`() {
    let changes = [change("a", "1", "2"), change("b", "3", nil)]
    #expect(AppliedChange.leading(from: changes, to: []) == [change("b", nil, "3"), change("a", "2", "1")])
  }

  // Both move a, to 2 and to 5; the first alone moves b, the second alone c; both move d alike.
  @Test func `between two variants only what differs is changed`() {
    let first = [change("a", "1", "2"), change("b", "1", "0"), change("d", "1", "9")]
    let second = [change("d", "1", "9"), change("a", "1", "5"), change("c", nil, "7")]
    #expect(
      AppliedChange.leading(from: first, to: second)
        == [change("b", "0", "1"), change("a", "2", "5"), change("c", nil, "7")])
  }

  @Test func `what is changed twice counts from the first value to the last`() {
    let twice = [change("a", "1", "2"), change("a", "2", "3")]
    #expect(AppliedChange.leading(from: [], to: twice) == [change("a", "1", "3")])
    #expect(AppliedChange.leading(from: twice, to: [change("a", "1", "3")]).isEmpty)
    #expect(AppliedChange.leading(from: [], to: [change("a", "1", "2"), change("a", "2", "1")]).isEmpty)
  }
}

import LinearProgramming
import Testing

@Suite struct NameRuleTests {
  @Test(arguments: ["x", "_", "a.b_9", "E", "export", "ex5", "Minimal", String(repeating: "n", count: 255)])
  func `letters, digits, points and underscores make a name`(_ name: String) {
    #expect(NameRule.allows(name))
  }

  @Test(arguments: [
    "", "9x", ".x", "a b", "a-b", "é", "e5", "E12.x", "free", "Bounds", "objective", "objective.one", "a\n",
    String(repeating: "n", count: 256),
  ])
  func `what a reader could take for something else is no name`(_ name: String) {
    #expect(!NameRule.allows(name))
  }
}

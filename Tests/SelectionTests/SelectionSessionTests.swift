import Selection
import Testing

@Suite struct SelectionSessionTests {
  @Test(arguments: 0..<40)
  func `the value of every group decided the other way equals that of an exhaustive search`(seed: Int) throws {
    let problem = try RandomProblem.drawn(seed: UInt64(seed))
    let session = try SelectionSession(problem)
    guard session.outcome.status == .optimal else { return }
    let answers = session.replacementValues()
    #expect(answers.count == problem.groupCount)
    for (group, answer) in answers.enumerated() {
      var changed = problem
      changed.decisions[group] = session.outcome.chosen[group] == nil ? .forcedIn : .forcedOut
      #expect(answer.isProven)
      #expect(answer.value == ExhaustiveSearch(problem: changed).bestValues()?.first, "group \(group)")
    }
  }
}

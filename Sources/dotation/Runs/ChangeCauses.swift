import Pools
import Regulation
import Reporting
import Results
import Scenarios
import Wordings

/// Which of the changes between two sides of a comparison brings about that a post enters or leaves.
///
/// The changes are those that lead from the first side to the second. Each is made alone on the first and solved; a post
/// that enters or leaves with it too does so because of it. What no change alone brings about is due to all of them.
struct ChangeCauses {
  /// For each post that enters or leaves, its cause.
  private(set) var causes: [ComparisonReport.Cause] = []
  /// Why no cause is given; nil where causes are given or none is due.
  private(set) var absence: Wording?

  /// Finds the causes of a comparison.
  ///
  /// - Parameters:
  ///   - comparison: what differs.
  ///   - first: the side from which it starts.
  ///   - second: the side to which it leads.
  ///   - solving: solves the first side with one change.
  /// - Throws: what solving throws.
  init(of comparison: ResultComparison, from first: ComparedSide, to second: ComparedSide, solving: Solving) throws {
    let (entering, leaving) = (comparison.entering.map(\.post), comparison.leaving.map(\.post))
    guard !(entering + leaving).isEmpty else { return }
    let (base, other): (PreparedRun, PreparedRun)
    do {
      (base, other) = (try first.source(solving.progress), try second.source(solving.progress))
    } catch {
      absence = error.reason
      return
    }
    guard base.scenario.isOfSameFile(as: other.scenario), base.scenario.poolSource == other.scenario.poolSource else {
      absence = .Comparison.otherScenario
      return
    }
    let changes = AppliedChange.leading(from: base.scenario.applied, to: other.scenario.applied)
    guard !changes.isEmpty else {
      absence = .Comparison.withoutChange
      return
    }
    var paths: [String: [String]] = [:]
    if changes.count == 1 {
      for post in entering + leaving { paths[post] = [changes[0].path] }
    } else {
      for change in changes {
        guard let alone = try Self.difference(by: change, to: base, first.result, solving) else { continue }
        let (enteringAlone, leavingAlone) = (Set(alone.entering.map(\.post)), Set(alone.leaving.map(\.post)))
        for post in entering where enteringAlone.contains(post) { paths[post, default: []].append(change.path) }
        for post in leaving where leavingAlone.contains(post) { paths[post, default: []].append(change.path) }
      }
    }
    causes = (entering + leaving).map { post in
      let text: Wording = paths[post].map { .Comparison.each(of: $0) } ?? .Comparison.together
      return ComparisonReport.Cause(post: post, text: text)
    }
  }

  /// The first result beside that of one change alone; nil where the change means nothing without the others.
  private static func difference(
    by change: AppliedChange, to base: PreparedRun, _ before: AllocationResult, _ solving: Solving
  ) throws -> ResultComparison? {
    guard let scenario = try? base.scenario.scenario(applying: change), scenario.poolSource == base.scenario.poolSource,
      let run = try? PreparedRun(
        RunInputs(scenario: scenario, pool: base.inputs.pool, regulation: base.inputs.regulation))
    else { return nil }
    return ResultComparison(before, try solving.result(of: run))
  }
}

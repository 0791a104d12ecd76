internal import Campaigns
internal import Pools
internal import Quantities
internal import Selection

/// Finds out who is called when funded posts withdraw, by solving again.
///
/// Everything else that was decided stands, with its envelope, start and duration; among what the rules then allow the
/// best choice of waiting posts is called. Beside it stands the best choice when nothing has to stand.
struct CallSearch: Sendable {
  let plan: AllocationPlan
  let drawn: DrawnProblems
  let withdrawals: Withdrawals
  let options: SelectionOptions

  private var problem: AllocationProblem { drawn.problem }

  /// Who is called when rows withdraw.
  func call(withdrawing rows: [Int]) -> ReserveCall {
    let gone = Set(rows.flatMap { withdrawals.falling(with: $0) })
    let standing = standing(without: gone)
    let kept = answer(try? SelectionSolver.solve(standing.problem, options: options), origin: standing.origin)
    let free = answer(drawn.best(without: gone.sorted(), options))
    let called = kept.plan.map { changes(to: $0, without: gone).entering }
    return ReserveCall(
      withdrawn: ids(rows), falling: ids(gone.map(Int.init).filter { !rows.contains($0) }), called: called,
      loss: kept.plan.map { loss($0) }, freeChoice: freeChoice(free.plan, besides: kept.plan, without: gone),
      isImpossible: free.plan == nil && free.isProven, isProven: kept.isProven && free.isProven)
  }

  /// The problem in which all that was decided and is still there stands as it was decided.
  private func standing(without gone: Set<Int32>) -> (problem: SelectionProblem, origin: [Int32]) {
    var changed = drawn.problem(without: gone.sorted())
    for row in plan.fundedRows where !gone.contains(Int32(row)) { changed.decisions[row] = .forcedIn }
    return changed.keeping { row, option in
      gone.contains(Int32(row)) || plan.option(of: row).map { $0 == option } ?? true
    }
  }

  /// The plan that a search found, by the options of the whole problem.
  private func answer(
    _ outcome: SelectionOutcome?, origin: [Int32]? = nil
  ) -> (plan: AllocationPlan?, isProven: Bool) {
    guard let outcome else { return (nil, false) }
    switch outcome.status {
    case .infeasible: return (nil, true)
    case .unknown: return (nil, false)
    case .optimal, .feasible:
      let chosen = outcome.chosen.map { column -> Int32 in
        guard let column else { return -1 }
        return origin.map { $0[Int(column)] } ?? column
      }
      return (AllocationPlan(optionOfRow: chosen), outcome.ending == .completed)
    }
  }

  private func freeChoice(
    _ free: AllocationPlan?, besides kept: AllocationPlan?, without gone: Set<Int32>
  ) -> ReserveCall.FreeChoice? {
    guard let free, free.fundedRows != kept?.fundedRows else { return nil }
    let (entering, leaving) = changes(to: free, without: gone)
    return ReserveCall.FreeChoice(entering: entering, leaving: leaving, loss: loss(free))
  }

  private func changes(to other: AllocationPlan, without gone: Set<Int32>) -> (entering: [String], leaving: [String]) {
    let rows = 0..<problem.pool.count
    let entering = rows.filter { plan.option(of: $0) == nil && other.option(of: $0) != nil }
    let leaving = rows.filter {
      plan.option(of: $0) != nil && other.option(of: $0) == nil && !gone.contains(Int32($0))
    }
    return (ids(entering), ids(leaving))
  }

  /// The points of the decision less those of another plan.
  private func loss(_ other: AllocationPlan) -> Points { points(plan) - points(other) }

  private func points(_ plan: AllocationPlan) -> Points {
    plan.fundedRows.reduce(.zero) { sum, row in
      plan.option(of: row).map { sum + problem.value(of: $0, row: row) } ?? sum
    }
  }

  private func ids(_ rows: some Sequence<Int>) -> [String] { rows.sorted().map { problem.pool.ids[$0] } }
}

internal import Campaigns
internal import Pools
public import Quantities
internal import Selection
public import Wordings

/// What one unit more of a limit is worth, exactly (valeur d'une unité de plus).
public struct MarginalWorth: Sendable {
  /// What one unit is.
  public enum Step: Sendable, Hashable {
    /// One post.
    case post
    /// Ten thousand euros.
    case tenThousandEuros
    /// One point of percentage.
    case percent
  }

  /// The limit's identifier, as results name it.
  public let id: String
  /// What the limit says.
  public let statement: Wording
  /// The unit by which it was loosened.
  public let step: Step
  /// The points gained by loosening it by one unit and choosing again.
  public let gain: Points
}

extension Inquiry {
  /// What one unit more of each limit that is reached is worth, in the order of the scenario.
  ///
  /// - Throws: ``UnansweredQuestion`` when a search ended without a proof.
  public func marginalWorths() throws -> [MarginalWorth] {
    let formulation = AllocationFormulation(problem)
    let usage = LimitUsage(problem, plan)
    var worths: [MarginalWorth] = []
    for requirement in Requirement.all(of: problem, formulation) {
      guard case .lines(let lines) = requirement.part, let line = lines.first.map({ formulation.lines[$0] }) else {
        continue
      }
      let family = problem.families[line.family]
      guard family.origin != .applicant, isReached(family, line.limit, usage.sums[line.family][line.limit]) else {
        continue
      }
      let step: MarginalWorth.Step =
        line.side != .amount ? .percent : family.counted.weight == .posts ? .post : .tenThousandEuros
      guard let answer = try answer(loosened(lines, formulation, step), allLevels: false) else { continue }
      worths.append(
        MarginalWorth(
          id: requirement.id, statement: requirement.statement, step: step,
          gain: Points(thousandths: thousandths(answer.best - best))))
    }
    return worths
  }

  private func isReached(_ family: RuleFamily, _ limit: Int, _ sums: LimitUsage.Sums) -> Bool {
    let steps = family.counted.weight == .posts ? nil : SmallestSteps(problem, plan, family)
    return RuleUses.isBinding(
      family.limits(of: limit), sums, up: steps.map { $0.up[limit] } ?? 1, down: steps.map { $0.down[limit] } ?? 1)
  }

  /// The problem with the inequalities of one limit one unit wider.
  private func loosened(_ lines: [Int], _ formulation: AllocationFormulation, _ step: MarginalWorth.Step)
    -> SelectionProblem
  {
    var changed = base
    for index in lines {
      let row = changed.rows[index]
      switch formulation.lines[index].side {
      case .amount:
        let unit: Int64 = step == .post ? 1 : 1_000_000
        changed.rows[index] = SelectionRow(lower: row.lower.map { $0 - unit }, upper: row.upper.map { $0 + unit })
      case .leastShare, .mostShare: loosenShare(index, formulation, &changed)
      }
    }
    return changed
  }

  /// Moves the share of an inequality by one point of percentage: the base's weight in it changes by 100 basis points.
  private func loosenShare(_ index: Int, _ formulation: AllocationFormulation, _ changed: inout SelectionProblem) {
    let line = formulation.lines[index]
    let family = problem.families[line.family]
    guard let base = family.base else { return }
    let change: Int64 = if case .leastShare = line.side { 100 } else { -100 }
    for row in 0..<problem.pool.count where family.limitNumbers(of: row).contains(line.limit) {
      for option in problem.options.options(of: row)
      where base.counts(row: row, offer: Int(problem.options.offers[option])) {
        let amount = family.counted.amount(problem.options.schedules[option], problem.costs)
        for entry in changed.entries(ofColumn: option) where Int(changed.rowIndices[entry]) == index {
          changed.amounts[entry] += change * amount
        }
      }
    }
  }
}

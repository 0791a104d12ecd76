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
  /// What the linear relaxation expects of the unit; nil where it was not solved.
  public let price: Points?
}

extension Inquiry {
  /// A limit that is reached.
  private struct Binding: Sendable {
    let requirement: Requirement
    let lines: [Int]
    let step: MarginalWorth.Step
  }

  /// What one unit more of each limit that is reached is worth, in the order of the scenario.
  ///
  /// - Parameter prices: what the linear relaxation says, to stand beside it.
  /// - Returns: the worths; a limit that no option counts in has none.
  /// - Throws: ``UnansweredQuestion`` when a search ended without a proof.
  public func marginalWorths(beside prices: LimitPrices? = nil) throws -> [MarginalWorth] {
    let bindings = bindings()
    let inquiry = self
    let answers = try session.answers(count: bindings.count) { index in
      inquiry.loosened(bindings[index].lines, bindings[index].step)
    }.map { try Self.proven($0, levels: 1) }
    return zip(bindings, answers).compactMap { binding, answer in
      guard let answer else { return nil }
      return MarginalWorth(
        id: binding.requirement.id, statement: binding.requirement.statement, step: binding.step,
        gain: Points(thousandths: thousandths(answer.best - best)),
        price: prices?.price(of: binding.lines, step: binding.step).map { Points(thousandths: $0) })
    }
  }

  private func bindings() -> [Binding] {
    let usage = LimitUsage(problem, plan)
    let counting = Set(base.rowIndices)
    // One pass over the posts for each family in euros, whatever the number of its limits.
    let steps = problem.families.map {
      $0.counted.weight == .posts ? nil : SmallestSteps(problem, plan, $0)
    }
    return Requirement.all(of: problem, formulation).compactMap { requirement in
      guard case .lines(let lines) = requirement.part, let line = lines.first.map({ formulation.lines[$0] }),
        lines.contains(where: { counting.contains(Int32($0)) })
      else { return nil }
      let family = problem.families[line.family]
      let smallest = steps[line.family]
      guard family.origin != .applicant,
        RuleUses.isBinding(
          family.limits(of: line.limit), usage.sums[line.family][line.limit],
          up: smallest.map { $0.up[line.limit] } ?? 1, down: smallest.map { $0.down[line.limit] } ?? 1)
      else { return nil }
      let step: MarginalWorth.Step =
        line.side != .amount ? .percent : family.counted.weight == .posts ? .post : .tenThousandEuros
      let moved = step == .tenThousandEuros ? Set(lines.flatMap(movedTogether)).sorted() : lines
      return Binding(requirement: requirement, lines: moved, step: step)
    }
  }

  /// The problem with the inequalities of one limit one unit wider.
  private func loosened(_ lines: [Int], _ step: MarginalWorth.Step) -> SelectionProblem {
    var changed = base
    for index in lines {
      let row = changed.rows[index]
      switch formulation.lines[index].side {
      case .amount:
        let unit: Int64 = step == .post ? 1 : 1_000_000
        changed.rows[index] = SelectionRow(lower: row.lower.map { $0 - unit }, upper: row.upper.map { $0 + unit })
      case .leastShare: formulation.move([index], byBasisPoints: -100, in: &changed)
      case .mostShare: formulation.move([index], byBasisPoints: 100, in: &changed)
      }
    }
    return changed
  }
}

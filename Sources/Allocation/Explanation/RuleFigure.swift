internal import Quantities
internal import Selection
internal import Wordings

/// A figure of a rule as the scenario writes it (chiffre d'une règle): one number, whatever number of limits it sets.
///
/// A rule with `per` sets a limit for each value of a column by one figure; each cell of a table is a figure of its own.
struct RuleFigure: Sendable, Hashable {
  /// Which of the rule's figures it is.
  enum Bound: Sendable, Hashable {
    case atLeast, atMost, atLeastShare, atMostShare
  }

  /// The family whose limits it sets.
  let family: Int
  /// The one limit that it sets; nil where it sets all.
  let limit: Int?
  /// Which figure it is.
  let bound: Bound
  /// Posts, cents or basis points.
  let demanded: Int64
  /// The inequalities that state it.
  let lines: [Int]

  /// 1 where a larger figure asks for less, as of a ceiling; -1 where a smaller one does.
  var looser: Int64 { bound == .atMost || bound == .atMostShare ? 1 : -1 }

  /// Whether it is a share.
  var isShare: Bool { bound == .atLeastShare || bound == .atMostShare }

  /// The figure with another value, in the user's words.
  func wording(_ value: Int64, isPosts: Bool) -> Wording {
    switch bound {
    case .atLeast: .limitAtLeast(value, isPosts: isPosts)
    case .atMost: .limitAtMost(value, isPosts: isPosts)
    case .atLeastShare: .limitAtLeast(basisPoints: value)
    case .atMostShare: .limitAtMost(basisPoints: value)
    }
  }

  /// Takes the figure out of a problem.
  func drop(from problem: inout SelectionProblem) {
    for line in lines {
      switch bound {
      case .atLeast: problem.rows[line].lower = nil
      case .atMost: problem.rows[line].upper = nil
      case .atLeastShare, .atMostShare: problem.rows[line] = SelectionRow()
      }
    }
  }

  /// Puts the figure with another value into a problem from which it was taken.
  func put(_ value: Int64, into problem: inout SelectionProblem, _ formulation: AllocationFormulation) {
    for line in lines {
      switch bound {
      case .atLeast: problem.rows[line].lower = value
      case .atMost: problem.rows[line].upper = value
      case .atLeastShare: problem.rows[line] = SelectionRow(lower: 0)
      case .atMostShare: problem.rows[line] = SelectionRow(upper: 0)
      }
    }
    if isShare { formulation.move(lines, byBasisPoints: value - demanded, in: &problem) }
  }

  /// The loosest that a choice asks of the figure, in posts or cents.
  func asked(by outcome: SelectionOutcome, in problem: SelectionProblem) -> Int64 {
    var sums = Dictionary(uniqueKeysWithValues: lines.map { (Int32($0), Int64(0)) })
    for column in outcome.chosen.compactMap(\.self) {
      for entry in problem.entries(ofColumn: Int(column)) {
        sums[problem.rowIndices[entry]]? += problem.amounts[entry]
      }
    }
    return (looser > 0 ? sums.values.max() : sums.values.min()) ?? demanded
  }
}

extension AllocationFormulation {
  /// The figures behind the inequalities of one limit.
  func figures(of own: [Int]) -> [RuleFigure] {
    guard let line = own.first.map({ lines[$0] }) else { return [] }
    let family = problem.families[line.family]
    let limits = family.limits(of: line.limit)
    let limit: Int? =
      switch family.bounds {
      case .same: nil
      case .each: line.limit
      }
    func figure(_ bound: RuleFigure.Bound, _ demanded: Int64?, _ isStated: (Side) -> Bool) -> RuleFigure? {
      guard let demanded else { return nil }
      let stating = lines.indices.filter {
        lines[$0].family == line.family && limit ?? lines[$0].limit == lines[$0].limit && isStated(lines[$0].side)
      }
      return RuleFigure(family: line.family, limit: limit, bound: bound, demanded: demanded, lines: stating)
    }
    return [
      figure(.atLeast, limits.atLeast) { $0 == .amount }, figure(.atMost, limits.atMost) { $0 == .amount },
      figure(.atLeastShare, limits.atLeastShare?.basisPoints) { if case .leastShare = $0 { true } else { false } },
      figure(.atMostShare, limits.atMostShare?.basisPoints) { if case .mostShare = $0 { true } else { false } },
    ].compactMap(\.self)
  }
}

internal import Campaigns
internal import Quantities
internal import Regulation
internal import Selection
internal import Wordings

extension ConflictSearch {
  /// Repairs that a reader is shown.
  private static let shownRepairs = 3
  /// Pairs of rules that are tried when no rule alone is enough.
  private static let triedPairs = 30

  /// What a rule of a conflict may concede, and the requirement by which it is in the conflict.
  private struct Candidate {
    let concession: Concession
    let requirement: Int
  }

  /// The cheapest changes that make an allocation possible: of one rule, else of two together.
  ///
  /// A repair has to touch every conflict, so one of its rules is in the conflict that was found. Where dropping that
  /// rule is not enough, the next conflict says where the other one is.
  mutating func repairs(of conflict: [Int]) throws -> [Diagnosis.Repair] {
    let whole = Ground(problem: base, kept: Set(requirements.indices))
    let candidates = candidates(in: conflict)
    var repairs: [[Amendment]] = []
    for candidate in candidates {
      if let own = try least(candidate, in: whole.without(candidate.concession)) { repairs.append([own]) }
    }
    if repairs.isEmpty { repairs = try pairs(from: candidates, whole) }
    let told = repairs.map { Diagnosis.Repair(changes: $0.map(change)) }
    return Array(told.sorted { $0.price < $1.price }.prefix(Self.shownRepairs))
  }

  private mutating func pairs(from candidates: [Candidate], _ whole: Ground) throws -> [[Amendment]] {
    var repairs: [[Amendment]] = []
    var tried = 0
    for first in candidates {
      let rest = whole.without(first.concession)
      guard try isPossible(relaxed(rest)) == false else { continue }
      let next = try minimal(rest.kept.sorted(), background: [], in: rest.problem)
      for second in self.candidates(in: next) where second.concession != first.concession {
        tried += 1
        guard tried <= Self.triedPairs else { return repairs }
        let open = rest.without(second.concession)
        guard let own = try least(first, in: open) else { continue }
        guard let other = try least(second, in: open.with(own, formulation)) else { continue }
        let isKnown = repairs.contains { Set($0) == [own, other] }
        if !isKnown { repairs.append([own, other]) }
      }
    }
    return repairs
  }

  /// What the rules of a conflict that may give way can concede, each once: a figure is one, whatever number of limits
  /// it sets.
  private func candidates(in conflict: [Int]) -> [Candidate] {
    var seen: Set<Concession> = []
    return conflict.filter { requirements[$0].isPolicy }.flatMap { index -> [Candidate] in
      switch requirements[index].part {
      case .lines(let lines):
        return formulation.figures(of: lines).map { Candidate(concession: .figure($0), requirement: index) }
      case .decision, .links, .rows: return [Candidate(concession: .whole(index), requirement: index)]
      }
    }.filter { seen.insert($0.concession).inserted }
  }

  /// The least change of one rule with which there is a choice where without it there is; nil when there is none.
  private mutating func least(_ candidate: Candidate, in ground: Ground) throws -> Amendment? {
    let problem = relaxed(ground)
    guard case .figure(let figure) = candidate.concession else {
      return try isPossible(problem) == true ? Amendment(concession: candidate.concession, value: 0) : nil
    }
    let value =
      figure.isShare
      ? try leastShare(figure, in: problem) : try leastAmount(figure, beside: candidate.requirement, in: problem)
    return value.map { Amendment(concession: candidate.concession, value: $0) }
  }

  /// The figure in posts or cents nearest to the one demanded with which there is a choice.
  ///
  /// What the limit of the conflict asks for by itself is often enough for all limits of the figure. Where it is not, the
  /// rest is halved: whoever allows one figure allows the looser ones. Both are counted in the direction that loosens.
  private mutating func leastAmount(
    _ figure: RuleFigure, beside requirement: Int, in problem: SelectionProblem
  ) throws -> Int64? {
    let first = try solve(problem)
    guard first.hasChoice else { return nil }
    var (refused, allowed) = (figure.demanded * figure.looser, figure.asked(by: first, in: problem) * figure.looser)
    guard allowed > refused else { return nil }
    var guess: Int64?
    if let line = figure.lines.first(where: { requirements[requirement].part.states($0) }) {
      let alone = try least(of: line, in: problem, direction: figure.looser)
      guard alone.status == .optimal else { return nil }
      allowed = min(allowed, figure.asked(by: alone, in: problem) * figure.looser)
      // The first level was the negative of what is to be small.
      let own = -alone.values[0]
      refused = max(refused, own - 1)
      guess = own
    }
    while allowed - refused > 1 {
      let middle = max(refused + 1, min(allowed - 1, guess ?? refused + (allowed - refused) / 2))
      guess = nil
      var changed = problem
      figure.put(middle * figure.looser, into: &changed, formulation)
      let outcome = try solve(changed)
      switch outcome.status {
      case .optimal, .feasible: allowed = min(middle, figure.asked(by: outcome, in: problem) * figure.looser)
      case .infeasible: refused = middle
      case .unknown: return nil
      }
    }
    return allowed * figure.looser
  }

  /// The choice that counts least in a line that does not bound it, or most for a negative direction.
  private func least(of line: Int, in problem: SelectionProblem, direction: Int64) throws -> SelectionOutcome {
    var changed = problem
    var values = [Int64](repeating: 0, count: problem.columnCount)
    for column in 0..<problem.columnCount {
      for entry in problem.entries(ofColumn: column) where Int(problem.rowIndices[entry]) == line {
        values[column] = -direction * problem.amounts[entry]
      }
    }
    changed.levels = [values]
    return try solve(changed)
  }

  /// The share nearest to the one demanded with which there is a choice, by halving.
  private mutating func leastShare(_ figure: RuleFigure, in problem: SelectionProblem) throws -> Int64? {
    guard try isPossible(problem) == true else { return nil }
    var (refused, allowed) = (figure.demanded, figure.looser > 0 ? Int64(10_000) : 0)
    while (allowed - refused).magnitude > 1 {
      let middle = refused + (allowed - refused) / 2
      var changed = problem
      figure.put(middle, into: &changed, formulation)
      switch try isPossible(changed) {
      case true?: allowed = middle
      case false?: refused = middle
      case nil: return nil
      }
    }
    return allowed
  }

  /// An amendment in the user's words.
  private func change(_ amendment: Amendment) -> Diagnosis.Repair.Change {
    switch amendment.concession {
    case .whole(let requirement):
      return .init(
        id: requirements[requirement].id, statement: .setAside, distance: 10_000, amendment: amendment)
    case .figure(let figure):
      let family = problem.families[figure.family]
      let statement = figure.wording(amendment.value, isPosts: family.counted.weight == .posts)
      return .init(
        id: problem.useID(of: family, limit: figure.limit),
        statement: column(of: figure).map { .figure(statement, forEach: $0) } ?? statement,
        distance: Self.distance(from: figure.demanded, to: amendment.value), amendment: amendment)
    }
  }

  /// The column for each value of which a figure sets a limit.
  private func column(of figure: RuleFigure) -> String? {
    guard case .rule(let rule) = problem.families[figure.family].origin else { return nil }
    return problem.campaign.rules[rule].per?.name
  }

  private static func distance(from old: Int64, to new: Int64) -> Int64 {
    Rounding.halfAwayFromZero(Int128((old - new).magnitude) * 10_000, over: Int128(max(1, old.magnitude)))
  }
}

extension SelectionOutcome {
  /// Whether a choice is in hand.
  fileprivate var hasChoice: Bool { status == .optimal || status == .feasible }
}

extension Requirement.Part {
  /// Whether it is stated by an inequality, among others.
  fileprivate func states(_ line: Int) -> Bool {
    if case .lines(let lines) = self { lines.contains(line) } else { false }
  }
}

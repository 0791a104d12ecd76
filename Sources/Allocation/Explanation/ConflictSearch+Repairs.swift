internal import Campaigns
internal import Quantities
internal import Selection
internal import Wordings

extension ConflictSearch {
  /// Repairs that a reader is shown.
  private static let shownRepairs = 3
  /// Pairs of rules that are tried when no rule alone is enough.
  private static let triedPairs = 30

  /// The cheapest changes that make an allocation possible: of one rule, else of two together.
  ///
  /// A repair has to touch every conflict, so one of its rules is in the conflict that was found. Where dropping that
  /// rule is not enough, the next conflict says where the other one is.
  mutating func repairs(of conflict: [Int]) throws -> [Diagnosis.Repair] {
    let all = Set(requirements.indices)
    let candidates = conflict.filter { requirements[$0].isPolicy }
    var repairs: [Diagnosis.Repair] = []
    for index in candidates {
      if let own = try relaxed(index, in: relaxed(keeping: all.subtracting([index]))) {
        repairs.append(.init(changes: [own.change]))
      }
    }
    if repairs.isEmpty { repairs = try pairs(from: candidates, all) }
    return Array(repairs.sorted { $0.price < $1.price }.prefix(Self.shownRepairs))
  }

  private mutating func pairs(from candidates: [Int], _ all: Set<Int>) throws -> [Diagnosis.Repair] {
    var repairs: [Diagnosis.Repair] = []
    var tried = 0
    for first in candidates {
      let rest = all.subtracting([first])
      guard try isPossible(rest) == false else { continue }
      for second in try minimal(rest.sorted(), background: []) where requirements[second].isPolicy {
        tried += 1
        guard tried <= Self.triedPairs else { return repairs }
        var problem = relaxed(keeping: rest.subtracting([second]))
        guard let own = try relaxed(first, in: problem) else { continue }
        own.relaxation.apply(to: &problem, formulation)
        guard let other = try relaxed(second, in: problem) else { continue }
        repairs.append(.init(changes: [own.change, other.change]))
      }
    }
    return repairs
  }

  /// The least change of one rule with which a problem without it has a choice; nil when there is none.
  private mutating func relaxed(_ index: Int, in problem: SelectionProblem) throws -> Relaxed? {
    guard try isPossible(problem) == true else { return nil }
    let requirement = requirements[index]
    guard case .lines(let lines) = requirement.part, let line = lines.first, lines.count == 1 else {
      let change = Diagnosis.Repair.Change(id: requirement.id, statement: .setAside, distance: 10_000)
      return Relaxed(change: change, relaxation: .none)
    }
    switch formulation.lines[line].side {
    case .amount: return try relaxedAmount(requirement, line, in: problem)
    case .leastShare(let share): return try relaxedShare(requirement, line, share, direction: -1, in: problem)
    case .mostShare(let share): return try relaxedShare(requirement, line, share, direction: 1, in: problem)
    }
  }

  /// A floor lowered to the most that can be counted, or a ceiling raised to the least.
  private func relaxedAmount(_ requirement: Requirement, _ line: Int, in problem: SelectionProblem) throws -> Relaxed? {
    let (lower, upper) = (formulation.lines[line].lower, formulation.lines[line].upper)
    let isPosts = self.problem.families[formulation.lines[line].family].counted.weight == .posts
    if let lower, let most = try extreme(of: line, in: problem, direction: 1), most < lower {
      return Relaxed(
        change: .init(
          id: requirement.id, statement: .limitAtLeast(most, isPosts: isPosts),
          distance: Self.distance(from: lower, to: most)),
        relaxation: .bounds(line: line, SelectionRow(lower: most, upper: upper)))
    }
    if let upper, let least = try extreme(of: line, in: problem, direction: -1), least > upper {
      return Relaxed(
        change: .init(
          id: requirement.id, statement: .limitAtMost(least, isPosts: isPosts),
          distance: Self.distance(from: upper, to: least)),
        relaxation: .bounds(line: line, SelectionRow(lower: lower, upper: least)))
    }
    return nil
  }

  /// The most, or the least, that a line can count in a problem that does not bound it.
  private func extreme(of line: Int, in problem: SelectionProblem, direction: Int64) throws -> Int64? {
    var changed = problem
    var values = [Int64](repeating: 0, count: problem.columnCount)
    for column in 0..<problem.columnCount {
      for entry in problem.entries(ofColumn: column) where Int(problem.rowIndices[entry]) == line {
        values[column] = direction * problem.amounts[entry]
      }
    }
    changed.levels = [values]
    let outcome = try solve(changed)
    guard outcome.status == .optimal else { return nil }
    return outcome.values[0] * direction
  }

  /// The share nearest to the one demanded with which there is a choice, by halving: whoever allows one allows the
  /// looser ones.
  private mutating func relaxedShare(
    _ requirement: Requirement, _ line: Int, _ demanded: Int64, direction: Int64, in problem: SelectionProblem
  ) throws -> Relaxed? {
    let bounds = SelectionRow(lower: formulation.lines[line].lower, upper: formulation.lines[line].upper)
    var (refused, allowed) = (demanded, direction > 0 ? Int64(10_000) : 0)
    while (allowed - refused).magnitude > 1 {
      let middle = refused + (allowed - refused) / 2
      var changed = problem
      changed.rows[line] = bounds
      formulation.move(line, byBasisPoints: middle - demanded, in: &changed)
      switch try isPossible(changed) {
      case true?: allowed = middle
      case false?: refused = middle
      case nil: return nil
      }
    }
    let statement: Wording =
      direction > 0 ? .limitAtMost(basisPoints: allowed) : .limitAtLeast(basisPoints: allowed)
    return Relaxed(
      change: .init(id: requirement.id, statement: statement, distance: Self.distance(from: demanded, to: allowed)),
      relaxation: .share(line: line, bounds, change: allowed - demanded))
  }

  private static func distance(from old: Int64, to new: Int64) -> Int64 {
    Rounding.halfAwayFromZero(Int128((old - new).magnitude) * 10_000, over: Int128(max(1, old.magnitude)))
  }
}

/// A change of a rule, for readers and for the search.
private struct Relaxed {
  let change: Diagnosis.Repair.Change
  let relaxation: Relaxation
}

/// How a rule that was set aside comes back in a looser form.
private enum Relaxation {
  case none
  case bounds(line: Int, SelectionRow)
  case share(line: Int, SelectionRow, change: Int64)

  func apply(to problem: inout SelectionProblem, _ formulation: AllocationFormulation) {
    switch self {
    case .none: break
    case .bounds(let line, let bounds): problem.rows[line] = bounds
    case .share(let line, let bounds, let change):
      problem.rows[line] = bounds
      formulation.move(line, byBasisPoints: change, in: &problem)
    }
  }
}

internal import Campaigns
internal import Quantities
public import Selection
public import Wordings

/// Why nothing satisfies the rules, and the least that would change it.
public struct Diagnosis: Sendable {
  /// A rule of a conflict.
  public struct Member: Sendable {
    /// The rule's identifier, as results name it.
    public let id: String
    /// What it says.
    public let statement: Wording
    /// Whether the commission may relax it.
    public let isPolicy: Bool
  }

  /// A change of one rule that makes the rest possible.
  public struct Repair: Sendable {
    /// The rule's identifier.
    public let id: String
    /// What the rule would have to say.
    public let statement: Wording
  }

  /// Rules that cannot hold together; any one of them dropped, the others can.
  public let conflict: [Member]
  /// Whether the conflict was made minimal within the limits on the search.
  public let isMinimal: Bool
  /// Single changes that make an allocation possible, only of rules that the commission may relax.
  public let repairs: [Repair]
}

/// Finds why nothing satisfies the rules.
public struct ConflictSearch {
  private let problem: AllocationProblem
  private let formulation: AllocationFormulation
  private let base: SelectionProblem
  private let requirements: [Requirement]
  private let options: SelectionOptions
  private var wasCut = false

  /// A search in a problem.
  public init(_ problem: AllocationProblem, options: SelectionOptions) {
    self.problem = problem
    self.options = options
    formulation = AllocationFormulation(problem)
    base = formulation.selectionProblem()
    requirements = Requirement.all(of: problem, formulation)
  }

  /// The diagnosis; nil when an allocation exists, or when the search could not tell.
  public mutating func diagnosis() throws -> Diagnosis? {
    guard try isPossible(Set(requirements.indices)) == false else { return nil }
    let conflict = try minimal(Array(requirements.indices))
    let repairs = try conflict.compactMap { try repair($0) }
    return Diagnosis(
      conflict: conflict.map {
        .init(id: requirements[$0].id, statement: requirements[$0].statement, isPolicy: requirements[$0].isPolicy)
      }, isMinimal: !wasCut, repairs: Array(repairs.prefix(3)))
  }

  /// A minimal conflict among requirements that cannot hold together.
  ///
  /// Source: U. Junker, "QuickXplain: Preferred Explanations and Relaxations for Over-Constrained Problems", AAAI 2004.
  private mutating func minimal(_ candidates: [Int]) throws -> [Int] {
    try explain(background: [], delta: false, candidates).sorted()
  }

  private mutating func explain(background: Set<Int>, delta: Bool, _ candidates: [Int]) throws -> [Int] {
    if delta, try isPossible(background) == false { return [] }
    if candidates.count <= 1 { return candidates }
    let middle = candidates.count / 2
    let (first, second) = (Array(candidates[..<middle]), Array(candidates[middle...]))
    let fromSecond = try explain(background: background.union(first), delta: !first.isEmpty, second)
    let fromFirst = try explain(background: background.union(fromSecond), delta: !fromSecond.isEmpty, first)
    return fromFirst + fromSecond
  }

  /// Whether some requirements can hold together; an answer that the limits cut short counts as possible.
  private mutating func isPossible(_ kept: Set<Int>) throws -> Bool? {
    let outcome = try SelectionSolver.solve(relaxed(keeping: kept), options: feasibilityOptions)
    switch outcome.status {
    case .infeasible: return false
    case .optimal, .feasible: return true
    case .unknown:
      wasCut = true
      return nil
    }
  }

  private var feasibilityOptions: SelectionOptions {
    var options = options
    options.levelLimit = 1
    options.relativeGap = 0
    return options
  }

  /// The problem with some requirements only and nothing to maximise.
  private func relaxed(keeping kept: Set<Int>) -> SelectionProblem {
    var changed = base
    changed.levels = [Array(repeating: 0, count: base.columnCount)]
    var links = Array(repeating: true, count: base.links.count)
    for (index, requirement) in requirements.enumerated() where !kept.contains(index) {
      switch requirement.part {
      case .lines(let rows), .rows(let rows): for row in rows { changed.rows[row] = SelectionRow() }
      case .decision(let row): changed.decisions[row] = .free
      case .links(let positions): for position in positions { links[position] = false }
      }
    }
    changed.links = zip(base.links, links).filter(\.1).map(\.0)
    return changed
  }

  /// The least change of one rule that makes the rest possible; nil when there is none, or it may not be relaxed.
  private mutating func repair(_ index: Int) throws -> Diagnosis.Repair? {
    let requirement = requirements[index]
    guard requirement.isPolicy, case .lines(let lines) = requirement.part, lines.count == 1,
      formulation.lines[lines[0]].side == .amount
    else { return nil }
    let others = Set(requirements.indices).subtracting([index])
    guard try isPossible(others) == true else { return nil }
    let line = formulation.lines[lines[0]]
    let isPosts = problem.families[line.family].counted.weight == .posts
    if line.lower != nil, let most = try extreme(of: lines[0], keeping: others, direction: 1) {
      if line.lower.map({ most < $0 }) ?? false {
        return .init(id: requirement.id, statement: .limitAtLeast(most, isPosts: isPosts))
      }
    }
    if line.upper != nil, let least = try extreme(of: lines[0], keeping: others, direction: -1) {
      return .init(id: requirement.id, statement: .limitAtMost(least, isPosts: isPosts))
    }
    return nil
  }

  /// The most, or the least, that a line can count while the other requirements hold.
  private func extreme(of line: Int, keeping others: Set<Int>, direction: Int64) throws -> Int64? {
    var changed = relaxed(keeping: others)
    var values = changed.levels[0]
    for column in 0..<base.columnCount {
      for entry in base.entries(ofColumn: column) where Int(base.rowIndices[entry]) == line {
        values[column] = direction * base.amounts[entry]
      }
    }
    changed.levels = [values]
    let outcome = try SelectionSolver.solve(changed, options: feasibilityOptions)
    guard outcome.status == .optimal else { return nil }
    return outcome.values[0] * direction
  }
}

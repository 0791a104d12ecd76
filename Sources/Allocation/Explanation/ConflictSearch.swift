internal import Campaigns
internal import Quantities
public import Selection
internal import Wordings

/// Finds why nothing satisfies the rules.
public struct ConflictSearch {
  let problem: AllocationProblem
  let formulation: AllocationFormulation
  let base: SelectionProblem
  let requirements: [Requirement]
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

  /// The diagnosis; nil when an allocation exists, or when the search could not tell and counting shows nothing.
  public mutating func diagnosis() throws -> Diagnosis? {
    let impossibilities = Impossibility.all(in: problem)
    let all = Set(requirements.indices)
    let isPossible = try isPossible(all)
    guard isPossible == false || !impossibilities.isEmpty && isPossible == nil else { return nil }
    guard isPossible == false else {
      return Diagnosis(impossibilities: impossibilities, conflict: [], isMinimal: false, repairs: [])
    }
    let conflict = try minimal(Array(requirements.indices), background: [])
    let isMinimal = !wasCut
    let repairs = try repairs(of: conflict)
    return Diagnosis(
      impossibilities: impossibilities,
      conflict: conflict.map {
        .init(id: requirements[$0].id, statement: requirements[$0].statement, isPolicy: requirements[$0].isPolicy)
      }, isMinimal: isMinimal, repairs: repairs)
  }

  /// A minimal conflict among requirements of a problem that cannot hold together with a background.
  ///
  /// Source: U. Junker, "QuickXplain: Preferred Explanations and Relaxations for Over-Constrained Problems", AAAI 2004.
  mutating func minimal(
    _ candidates: [Int], background: Set<Int>, in problem: SelectionProblem? = nil
  ) throws -> [Int] {
    try explain(problem ?? base, background: background, delta: false, candidates).sorted()
  }

  private mutating func explain(
    _ problem: SelectionProblem, background: Set<Int>, delta: Bool, _ candidates: [Int]
  ) throws -> [Int] {
    if delta, try isPossible(relaxed(Ground(problem: problem, kept: background))) == false { return [] }
    if candidates.count <= 1 { return candidates }
    let middle = candidates.count / 2
    let (first, second) = (Array(candidates[..<middle]), Array(candidates[middle...]))
    let fromSecond = try explain(problem, background: background.union(first), delta: !first.isEmpty, second)
    let fromFirst = try explain(
      problem, background: background.union(fromSecond), delta: !fromSecond.isEmpty, first)
    return fromFirst + fromSecond
  }

  /// Whether some requirements can hold together; nil when the limits cut the search short.
  ///
  /// What was cut short counts as possible: a conflict then is one all the same, and may be larger than needed.
  mutating func isPossible(_ kept: Set<Int>) throws -> Bool? {
    try isPossible(relaxed(Ground(problem: base, kept: kept)))
  }

  /// Whether a problem has any choice at all; nil when the limits cut the search short.
  mutating func isPossible(_ problem: SelectionProblem) throws -> Bool? {
    switch try solve(problem).status {
    case .infeasible: return false
    case .optimal, .feasible: return true
    case .unknown:
      wasCut = true
      return nil
    }
  }

  /// Solves the one level of a relaxed problem.
  func solve(_ problem: SelectionProblem) throws -> SelectionOutcome {
    var options = options
    options.levelLimit = 1
    options.relativeGap = 0
    options.onProgress = nil
    return try SelectionSolver.solve(problem, options: options)
  }

  /// The problem with the requirements only that are kept, and nothing to maximise.
  func relaxed(_ ground: Ground) -> SelectionProblem {
    var changed = ground.problem
    changed.levels = [Array(repeating: 0, count: base.columnCount)]
    var links = Array(repeating: true, count: base.links.count)
    for (index, requirement) in requirements.enumerated() where !ground.kept.contains(index) {
      switch requirement.part {
      case .lines(let rows), .rows(let rows): for row in rows { changed.rows[row] = SelectionRow() }
      case .decision(let row): changed.decisions[row] = .free
      case .links(let positions): for position in positions { links[position] = false }
      }
    }
    changed.links = zip(base.links, links).filter(\.1).map(\.0)
    return changed
  }
}

public import LinearProgramming

/// How far a search goes and who watches it.
public struct SelectionOptions: Sendable {
  /// Gap between bound and best choice, relative to the bound, at which the first level counts as good enough; 0 asks
  /// for proof.
  public var relativeGap: Double
  /// Number of threads; the answer does not depend on it.
  public var threads: Int
  /// Number of search nodes allowed for each level; decides the answer, the same on every machine.
  public var nodeLimit: Int
  /// Instant at which the search ends with what it has; the answer then depends on the machine.
  public var deadline: ContinuousClock.Instant?
  /// Ends the search with what it has once it is raised.
  public var stopSignal: StopSignal?
  /// Told about the state of the search, at most a few times a second, from any thread.
  public var onProgress: (@Sendable (SelectionProgress) -> Void)?
  /// Number of levels to optimise; the others are left as they fall.
  public var levelLimit: Int
  /// Columns that a search of a large problem begins with; problems of up to three times as many are searched whole.
  package var workingColumns = 12_000

  /// Makes options; the defaults ask for proof of every level.
  public init(
    relativeGap: Double = 0, threads: Int = 1, nodeLimit: Int = 200_000, deadline: ContinuousClock.Instant? = nil,
    stopSignal: StopSignal? = nil, onProgress: (@Sendable (SelectionProgress) -> Void)? = nil,
    levelLimit: Int = .max
  ) {
    self.relativeGap = relativeGap
    self.threads = threads
    self.nodeLimit = nodeLimit
    self.deadline = deadline
    self.stopSignal = stopSignal
    self.onProgress = onProgress
    self.levelLimit = levelLimit
  }
}

/// Where a search stands.
public struct SelectionProgress: Sendable {
  /// What is being done.
  public enum Phase: Sendable, Equatable {
    /// Removing what cannot matter.
    case reducing
    /// Solving the linear relaxation.
    case relaxing
    /// Searching the parts at common prices.
    case decomposing
    /// Searching the level of this index.
    case searching(level: Int)
    /// Answering many questions about a problem solved.
    case answering(done: Int, of: Int)
  }

  /// What is being done.
  public var phase: Phase
  /// Proven upper bound of the level in work, when there is one.
  public var bound: Int64?
  /// Value of the best choice known for the level in work, when there is one.
  public var incumbent: Int64?
  /// Search nodes so far.
  public var nodes: Int

  /// Distance between bound and incumbent, relative to the bound.
  public var gap: Double? {
    guard let bound, let incumbent else { return nil }
    return SelectionOutcome.gap(bound: bound, value: incumbent)
  }
}

extension SelectionOptions {
  /// The same for a search inside another: exact, and silent, since it says nothing of the whole.
  var exactInside: SelectionOptions {
    var inside = self
    inside.onProgress = nil
    inside.relativeGap = 0
    return inside
  }

  /// The same with so many nodes for each level at most.
  func limited(to nodes: Int) -> SelectionOptions {
    var limited = self
    limited.nodeLimit = min(nodeLimit, nodes)
    return limited
  }
}

/// Something that solves linear models.
///
/// A solve is one synchronous call on the calling thread: it takes a value and returns a value, and whatever the
/// solver holds in between is gone when it returns. Any number of threads may solve at once.
public protocol Solver: Sendable {
  /// Who is solving, for reports.
  var identity: SolverIdentity { get }

  /// Solves `model` and says why it stopped and what is in hand.
  ///
  /// An unwelcome answer (infeasible, unbounded, a limit reached, stopped) is an outcome, not an error. `progress` is
  /// asked from time to time, on the calling thread, whether to go on; it must not solve.
  ///
  /// - Throws: ``SolverFault`` when the options do not fit the model or the solver itself gave up.
  func solve(_ model: LinearModel, options: SolveOptions, progress: ProgressHandler?) throws(SolverFault)
    -> SolveOutcome
}

extension Solver {
  /// Solves `model` without anybody watching.
  public func solve(_ model: LinearModel, options: SolveOptions = SolveOptions()) throws(SolverFault) -> SolveOutcome {
    try solve(model, options: options, progress: nil)
  }
}

/// A solver that can keep a problem and its basis between solves.
public protocol SessionSolver: Solver {
  /// Opens a session on `model`, hands it to `body`, and closes it.
  ///
  /// The session cannot leave the closure or the thread. Sessions may be nested; when the solver gives up in one,
  /// the others of the same thread are lost too.
  ///
  /// A closure of several statements has to be written `{ session throws(SolverFault) in … }`.
  func withSession<Value>(
    _ model: LinearModel, _ body: (inout any SolverSession & ~Copyable) throws(SolverFault) -> Value
  ) throws(SolverFault) -> Value
}

/// The name and version of a solver.
public struct SolverIdentity: Sendable, Hashable, CustomStringConvertible {
  /// For instance `GLPK`.
  public let name: String
  /// For instance `5.0`.
  public let version: String

  /// Names a solver.
  public init(name: String, version: String) {
    self.name = name
    self.version = version
  }

  /// Name and version.
  public var description: String { "\(name) \(version)" }
}

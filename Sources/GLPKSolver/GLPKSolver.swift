internal import CGLPKShim
public import LinearProgramming

/// Solves linear models with the GNU Linear Programming Kit.
///
/// Every solve builds GLPK's problem, solves it, copies everything out and frees it again, all on the calling thread:
/// no GLPK object outlives the call. When GLPK would abort the process, the call throws a ``SolverFault`` with GLPK's
/// own words instead, and the next call on the same thread works.
///
/// Any number of threads may solve at once; each has a GLPK environment of its own while it solves. A long solve
/// needs a deep stack: run it on ``WorkerThreads``.
public struct GLPKSolver: SessionSolver {
  /// GLPK and the version of the library in use.
  public let identity = SolverIdentity(name: "GLPK", version: String(cString: dotation_library_version()))

  /// Makes a solver; it holds nothing.
  public init() {}

  /// Solves `model` and says why it stopped and what is in hand.
  ///
  /// `progress` is asked from time to time, on the calling thread, whether to go on; it must not solve.
  ///
  /// - Throws: ``SolverFault`` when the options do not fit the model or GLPK gave up.
  public func solve(
    _ model: LinearModel, options: SolveOptions, progress: ProgressHandler?
  ) throws(SolverFault) -> SolveOutcome {
    var session = try GLPKSession.open(model, identity: identity)
    return try session.solve(options, progress: progress)
  }

  /// Opens a session on `model`, hands it to `body`, and closes it.
  public func withSession<Value>(
    _ model: LinearModel, _ body: (inout any SolverSession & ~Copyable) throws(SolverFault) -> Value
  ) throws(SolverFault) -> Value {
    var session: any SolverSession & ~Copyable = try GLPKSession.open(model, identity: identity)
    return try body(&session)
  }
}

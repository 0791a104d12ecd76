/// Why a solve stopped; what it has in hand is another question, see ``PointStatus``.
public enum Termination: Sendable, Hashable {
  /// The method came to its end; the point status is proven.
  case finished
  /// The search looked at as many nodes as it may.
  case nodeLimit
  /// The simplex method took as many steps as it may.
  case iterationLimit
  /// The time was over.
  case timeLimit
  /// The solver had all the memory that it may have.
  case memoryLimit
  /// Bound and incumbent came close enough.
  case gapReached
  /// The relaxation cannot beat the cut-off.
  case cutoffReached
  /// Somebody asked it to stop.
  case stopped
  /// The arithmetic failed: look at the scale of the coefficients, or start from another basis.
  case numericalTrouble(NumericalTrouble)
  /// The solver gave a reason that this version does not know.
  case unrecognised(code: Int)
}

/// How the arithmetic of a solver failed.
public enum NumericalTrouble: Sendable, Hashable {
  /// The starting basis has the wrong size.
  case invalidBasis
  /// The starting basis is singular.
  case singularBasis
  /// The starting basis is close to singular.
  case illConditionedBasis
  /// The simplex method lost its way.
  case simplexFailed
}

/// What a solve has in hand.
public enum PointStatus: Sendable, Hashable {
  /// Nothing.
  case none
  /// A feasible point that is not proven best.
  case feasible
  /// A point that is proven best, within the tolerances.
  case optimal
  /// The proof that no point is feasible.
  case infeasible
  /// The proof that the objective has no limit.
  case unbounded
  /// The proof of one of the two, without saying which.
  case infeasibleOrUnbounded
  /// The proof that no point beats the cut-off; there may be none at all.
  case nothingBetter
}

internal import CGLPKShim
internal import LinearProgramming

/// Reads the shim's result: the one table from GLPK's codes to terminations and point statuses.
///
/// GLPK's return codes say how a run ended, its statuses what it left; zero means "ended normally", not "has a
/// solution". The codes are those of `glpk.h`.
struct RawResult {
  private let result: dotation_result
  private let status: dotation_status
  private let options: SolveOptions
  private let sense: ObjectiveSense
  private static let feasible: Int32 = 2
  private static let provenInfeasible: Int32 = 4

  init(_ result: dotation_result, status: dotation_status, options: SolveOptions, sense: ObjectiveSense) {
    self.result = result
    self.status = status
    self.options = options
    self.sense = sense
  }

  var wasSearched: Bool { result.searched }
  var pointIsOfSearch: Bool { result.searched }
  var objective: Double { result.searched ? result.objective : result.relaxation }
  var hasOptimalRelaxation: Bool {
    result.simplex_code == 0 && result.primal_status == Self.feasible && result.dual_status == Self.feasible
  }

  /// Whether GLPK holds a basis that a run left; the presolver leaves none unless it found an optimum.
  var hasBasicSolution: Bool {
    result.primal_status > 1 || result.dual_status > 1
  }

  var termination: Termination {
    switch status {
    case DOTATION_STOPPED: return .stopped
    case DOTATION_OUT_OF_TIME: return .timeLimit
    case DOTATION_OUT_OF_MEMORY: return .memoryLimit
    default: break
    }
    switch result.ending {
    case DOTATION_ENDED_BY_OBSERVER: return .stopped
    case DOTATION_ENDED_BY_NODES: return .nodeLimit
    case DOTATION_ENDED_BY_ITERATIONS: return .iterationLimit
    case DOTATION_ENDED_BY_TIME: return .timeLimit
    case DOTATION_ENDED_BY_GAP: return .gapReached
    default: return termination(code: result.searched ? result.search_code : result.simplex_code)
    }
  }

  private func termination(code: Int32) -> Termination {
    switch code {
    case 0: isUndecided ? .numericalTrouble(.simplexFailed) : .finished
    case 1: .numericalTrouble(.invalidBasis)
    case 2: .numericalTrouble(.singularBasis)
    case 3: .numericalTrouble(.illConditionedBasis)
    case 5, 17: .numericalTrouble(.simplexFailed)
    case 6, 7: .cutoffReached
    case 8: .iterationLimit
    case 9: .timeLimit
    case 10, 11: .finished  // the presolver's proof
    case 13: .stopped
    case 14: .gapReached
    default: .unrecognised(code: Int(code))
    }
  }

  /// A run that ended normally without an optimum or a proof.
  private var isUndecided: Bool {
    !result.searched && !hasOptimalRelaxation && result.primal_status != Self.provenInfeasible
      && result.dual_status != Self.provenInfeasible
  }

  var pointStatus: PointStatus {
    if result.searched { return searchStatus }
    if status != DOTATION_DONE || result.ending != DOTATION_NOT_ENDED { return .none }
    switch result.simplex_code {
    case 0: return relaxationStatus
    case 6, 7: return .nothingBetter
    case 10: return .infeasible
    case 11: return .infeasibleOrUnbounded
    default: return isWholeTask && result.primal_status == Self.feasible ? .feasible : .none
    }
  }

  /// Whether the relaxation is what was asked for, so that its point is a point of the model.
  private var isWholeTask: Bool { result.relaxation_only }

  private var relaxationStatus: PointStatus {
    if result.primal_status == Self.provenInfeasible { return .infeasible }
    if hasOptimalRelaxation { return .optimal }
    guard result.dual_status == Self.provenInfeasible else { return .none }
    // Integer columns may leave nothing of an unbounded relaxation.
    return isWholeTask && result.primal_status == Self.feasible ? .unbounded : .infeasibleOrUnbounded
  }

  private var searchIsComplete: Bool {
    status == DOTATION_DONE && result.ending == DOTATION_NOT_ENDED && result.search_code == 0
  }

  private var searchStatus: PointStatus {
    if searchIsComplete && result.cutoff_held { return result.has_point ? .feasible : .nothingBetter }
    if searchIsComplete { return result.has_point ? .optimal : .infeasible }
    return result.has_point ? .feasible : .none
  }

  var bestBound: Double? {
    if !result.searched {
      if hasOptimalRelaxation { return result.relaxation }
      if pointStatus == .nothingBetter { return options.cutoff }
      // A basis whose reduced costs all have the right sign bounds the objective wherever the run stopped.
      let isDualFeasible = status == DOTATION_DONE && result.dual_status == Self.feasible
      return isDualFeasible && result.primal_status != Self.provenInfeasible ? result.relaxation : nil
    }
    if searchIsComplete && result.cutoff_held { return options.cutoff }
    switch searchStatus {
    case .optimal: return result.objective
    case .infeasible: return nil
    default: return weakest([result.bound, result.has_point ? result.objective : nil, options.cutoff])
    }
  }

  /// Branches that cannot beat the incumbent or the cut-off are dropped, so the bound is never better than those.
  private func weakest(_ bounds: [Double?]) -> Double? {
    let known = bounds.compactMap(\.self)
    return sense == .minimise ? known.min() : known.max()
  }
}

extension RawFault {
  /// What a status means to whoever called.
  var kind: SolverFault.Kind {
    switch status {
    case DOTATION_LOST: .sessionLost
    case DOTATION_REENTERED: .reentered
    case DOTATION_NO_MEMORY, DOTATION_OUT_OF_MEMORY: .outOfMemory
    default: .gaveUp
    }
  }
}

internal import CGLPKShim
internal import LinearProgramming

extension GLPKSession {
  mutating func basis() throws(SolverFault) -> Basis {
    var rows = [UInt8](repeating: 0, count: rowCount)
    var columns = [UInt8](repeating: 0, count: columnCount)
    try perform { raw in dotation_basic_rows_read(raw, nil, nil, &rows) }
    try perform { raw in dotation_basic_columns_read(raw, nil, nil, &columns) }
    return Basis(rows: rows.map(status(_:)), columns: columns.map(status(_:)))
  }

  mutating func setBasis(_ basis: Basis) throws(SolverFault) {
    guard basis.rows.count == rowCount, basis.columns.count == columnCount, basis.basicCount == rowCount else {
      throw fault(
        .invalidOptions(
          "a basis with \(basis.rows.count) rows, \(basis.columns.count) columns and \(basis.basicCount) basic ones"))
    }
    let rows = basis.rows.map(\.rawValue)
    let columns = basis.columns.map(\.rawValue)
    try perform { raw in dotation_basis_set(raw, rows, columns) }
  }

  mutating func resetBasis() throws(SolverFault) {
    try perform { raw in dotation_basis_reset(raw) }
  }

  mutating func solve(_ options: SolveOptions, progress: ProgressHandler?) throws(SolverFault) -> SolveOutcome {
    if let complaint = options.complaint(columnCount: columnCount) { throw fault(.invalidOptions(complaint)) }
    var options = options
    var knownObjective: Double?
    if let incumbent = options.incumbent {
      knownObjective = try objective(ofFeasible: incumbent)
      // GLPK would refuse a point that is almost whole.
      options.incumbent = zip(incumbent, isInteger).map { $1 ? $0.rounded() : $0 }
    }
    if let basis = options.startingBasis { try setBasis(basis) }
    let watch = Watch(stopSignal: options.stopSignal, handler: progress)
    var result = dotation_result()
    let status = withExtendedLifetime(watch) {
      options.withRawOptions(watch: watch) { rawOptions in dotation_solve(raw.pointer, &rawOptions, &result) }
    }
    switch status {
    case DOTATION_DONE, DOTATION_STOPPED, DOTATION_OUT_OF_TIME, DOTATION_OUT_OF_MEMORY: break
    default: throw fault(RawFault(status: status, words: "").kind, words: raw.words)
    }
    let reading = RawResult(result, status: status, options: options, sense: sense)
    var outcome = SolveOutcome(
      termination: reading.termination, pointStatus: reading.pointStatus, iterations: Int(result.iterations),
      nodes: Int(result.nodes), solver: identity)
    outcome.bestBound = reading.bestBound
    outcome.relaxationObjective = reading.hasOptimalRelaxation ? result.relaxation : nil
    try copyPoint(into: &outcome, reading, options, knownObjective: knownObjective)
    if status == DOTATION_DONE { try copyBasicSolution(into: &outcome, reading, options) }
    return outcome
  }

  /// Copies the point in hand: of the search, of the relaxation, or the one that was known before.
  private func copyPoint(
    into outcome: inout SolveOutcome, _ reading: RawResult, _ options: SolveOptions, knownObjective: Double?
  ) throws(SolverFault) {
    if outcome.hasPoint {
      outcome.objective = reading.objective
      guard options.parts.contains(.values) else { return }
      outcome.values = [Double](repeating: 0, count: columnCount)
      if reading.pointIsOfSearch {
        dotation_point_read(raw.pointer, &outcome.values)
      } else {
        try perform { raw in dotation_basic_columns_read(raw, &outcome.values, nil, nil) }
      }
    } else if let incumbent = options.incumbent, let knownObjective, outcome.pointStatus == .none {
      outcome.pointStatus = .feasible
      outcome.objective = knownObjective
      if options.parts.contains(.values) { outcome.values = incumbent }
    }
  }

  private func copyBasicSolution(
    into outcome: inout SolveOutcome, _ reading: RawResult, _ options: SolveOptions
  ) throws(SolverFault) {
    guard reading.hasBasicSolution else { return }
    let parts = options.parts
    var rowStatuses: [UInt8] = []
    var columnStatuses: [UInt8] = []
    if parts.contains(.basis) {
      rowStatuses = [UInt8](repeating: 0, count: rowCount)
      columnStatuses = [UInt8](repeating: 0, count: columnCount)
    }
    let isRelaxation = !reading.wasSearched
    if isRelaxation && parts.contains(.activities) { outcome.activities = [Double](repeating: 0, count: rowCount) }
    if isRelaxation && parts.contains(.rowDuals) { outcome.rowDuals = [Double](repeating: 0, count: rowCount) }
    if isRelaxation && parts.contains(.reducedCosts) {
      outcome.reducedCosts = [Double](repeating: 0, count: columnCount)
    }
    try perform { raw in
      outcome.activities.withRoom { activities in
        outcome.rowDuals.withRoom { duals in
          rowStatuses.withRoom { statuses in dotation_basic_rows_read(raw, activities, duals, statuses) }
        }
      }
    }
    try perform { raw in
      outcome.reducedCosts.withRoom { reducedCosts in
        columnStatuses.withRoom { statuses in dotation_basic_columns_read(raw, nil, reducedCosts, statuses) }
      }
    }
    if parts.contains(.basis) {
      outcome.basis = Basis(rows: rowStatuses.map(status(_:)), columns: columnStatuses.map(status(_:)))
    }
  }

  /// The objective of a point that has to be feasible: GLPK would take any and prune the search by it.
  private func objective(ofFeasible incumbent: [Double]) throws(SolverFault) -> Double {
    var verdict = dotation_verdict()
    try perform { raw in dotation_point_check(raw, incumbent, 1e-6, &verdict) }
    guard verdict.feasible else {
      let line: ModelLine = verdict.in_row ? .row(Int(verdict.line)) : .column(Int(verdict.line))
      throw fault(.invalidOptions("the incumbent breaks \(line) by \(verdict.amount)"))
    }
    return verdict.objective
  }
}

extension Array {
  /// The elements as the shim wants them: `nil` for none.
  fileprivate mutating func withRoom<Result>(_ body: (UnsafeMutablePointer<Element>?) -> Result) -> Result {
    withUnsafeMutableBufferPointer { body($0.isEmpty ? nil : $0.baseAddress) }
  }
}

/// GLPK has no other statuses than these five.
private func status(_ raw: UInt8) -> BasisStatus { BasisStatus(rawValue: raw) ?? .basic }

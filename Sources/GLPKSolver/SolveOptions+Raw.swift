internal import CGLPKShim
internal import LinearProgramming

extension SolveOptions {
  /// What is wrong with the options for a problem of this size; `nil` if nothing is.
  func complaint(columnCount: Int) -> String? {
    let counts = [("nodes", limits.nodes), ("iterations", limits.iterations)]
    for case (let name, let limit?) in counts where limit < 0 { return "a limit of \(limit) \(name)" }
    if let time = limits.time, time < .zero { return "a time limit of \(time)" }
    if let memory = limits.memoryInMebibytes, memory < 1 || memory > Int(Int32.max) {
      return "a memory limit of \(memory) MiB"
    }
    let tolerances = [
      tolerances.feasibility, tolerances.optimality, tolerances.integrality, tolerances.objective,
    ]
    for tolerance in tolerances where !(tolerance > 0 && tolerance < 1) { return "a tolerance of \(tolerance)" }
    if !(relativeGap >= 0 && relativeGap.isFinite) { return "a relative gap of \(relativeGap)" }
    if let cutoff, !cutoff.isFinite { return "a cut-off of \(cutoff)" }
    if let incumbent {
      if incumbent.count != columnCount { return "an incumbent of \(incumbent.count) values" }
      if !incumbent.allSatisfy(\.isFinite) { return "an incumbent that is not finite" }
    }
    for priority in branchingPriorities where priority.column < 0 || priority.column >= columnCount {
      return "a branching priority for column \(priority.column)"
    }
    return nil
  }

  /// Hands the options over to the shim, whose arrays are borrowed.
  func withRawOptions(
    watch: Watch, _ body: (inout dotation_options) -> dotation_status
  ) -> dotation_status {
    let priorities = branchingPriorities.sorted { ($1.priority, $0.column) < ($0.priority, $1.column) }
    let columns = priorities.map { Int32($0.column) }
    let ranks = priorities.map { Int64($0.priority) }
    let directions = priorities.map(\.direction.rawValue)
    return columns.withUnsafeBufferPointer { columns in
      ranks.withUnsafeBufferPointer { ranks in
        directions.withUnsafeBufferPointer { directions in
          (incumbent ?? []).withUnsafeBufferPointer { incumbent in
            var raw = rawScalars
            raw.branch_count = Int64(columns.count)
            raw.branch_columns = columns.baseAddress
            raw.branch_priorities = ranks.baseAddress
            raw.branch_directions = directions.baseAddress
            raw.incumbent = self.incumbent == nil ? nil : incumbent.baseAddress
            raw.observer = Watch.observer
            raw.context = Unmanaged.passUnretained(watch).toOpaque()
            return body(&raw)
          }
        }
      }
    }
  }

  private var rawScalars: dotation_options {
    var raw = dotation_options()
    raw.method = method == .dual ? 2 : 1
    raw.steepest_edge = true
    raw.long_step = method == .dual
    raw.presolve = presolves
    raw.relax_integers = relaxesIntegers
    raw.scale = scales
    raw.feasibility_tolerance = tolerances.feasibility
    raw.optimality_tolerance = tolerances.optimality
    raw.integrality_tolerance = tolerances.integrality
    raw.objective_tolerance = tolerances.objective
    raw.gomory_cuts = cuts.contains(.gomory)
    raw.rounding_cuts = cuts.contains(.mixedIntegerRounding)
    raw.cover_cuts = cuts.contains(.cover)
    raw.clique_cuts = cuts.contains(.clique)
    raw.rounding_heuristic = heuristics.contains(.rounding)
    raw.feasibility_pump = heuristics.contains(.feasibilityPump)
    raw.proximity_search = heuristics.contains(.proximity)
    raw.branching = branching.rawCode
    raw.backtracking = nodeSelection.rawCode
    raw.iteration_limit = limits.iterations.map { Int64($0) } ?? -1
    raw.node_limit = limits.nodes.map { Int64($0) } ?? -1
    raw.time_limit_ms = limits.time.map(\.wholeMilliseconds) ?? -1
    raw.memory_limit_mb = limits.memoryInMebibytes.map { Int32($0) } ?? 0
    raw.relative_gap = relativeGap
    raw.has_cutoff = cutoff != nil
    raw.cutoff = cutoff ?? 0
    raw.report_interval_ms = reportInterval.wholeMilliseconds
    return raw
  }
}

extension BranchingRule {
  /// GLPK's number for the rule.
  fileprivate var rawCode: Int32 {
    switch self {
    case .firstFractional: 1
    case .lastFractional: 2
    case .mostFractional: 3
    case .leastDegradation: 4
    case .pseudocosts: 5
    }
  }
}

extension NodeSelection {
  /// GLPK's number for the selection.
  fileprivate var rawCode: Int32 {
    switch self {
    case .depthFirst: 1
    case .breadthFirst: 2
    case .bestBound: 3
    case .bestProjection: 4
    }
  }
}

extension Duration {
  /// Whole milliseconds, rounded up so that a limit above zero stays one; kept far from overflow.
  fileprivate var wholeMilliseconds: Int64 {
    let (seconds, attoseconds) = components
    if seconds < 0 { return 0 }
    if seconds > 1_000_000_000 { return 1_000_000_000_000 }
    return seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
  }
}

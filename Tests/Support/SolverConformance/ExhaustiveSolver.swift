public import LinearProgramming

/// Solves tiny models by looking at everything: a second opinion that shares no idea with a real solver.
///
/// Integer columns, which must have bounds, take every value in turn; for the continuous ones every vertex is
/// computed. So the optimum has to lie at a vertex, which it does whenever the continuous columns are bounded.
public struct ExhaustiveSolver: Solver {
  /// Who is solving.
  public let identity = SolverIdentity(name: "exhaustive", version: "1")

  /// Makes a solver.
  public init() {}

  /// Looks at everything; options other than relaxed integers are ignored.
  public func solve(
    _ model: LinearModel, options: SolveOptions, progress: ProgressHandler?
  ) throws(SolverFault) -> SolveOutcome {
    let model = options.relaxesIntegers ? Self.relaxed(model) : model
    let integers = (0..<model.columns.count).filter { model.columns.isInteger[$0] }
    let others = (0..<model.columns.count).filter { !integers.contains($0) }
    var best: [Double]?
    var point = [Double](repeating: 0, count: model.columns.count)
    visit(integers[...], in: model, &point) { fixed in
      for candidate in Self.vertices(over: others, at: fixed, in: model) {
        let isBetter = best.map { model.sense.prefers(model.objective(of: candidate), to: model.objective(of: $0)) }
        if isBetter ?? true { best = candidate }
      }
    }
    var outcome = SolveOutcome(
      termination: .finished, pointStatus: best == nil ? .infeasible : .optimal, iterations: 0, nodes: 0,
      solver: identity)
    outcome.values = best ?? []
    outcome.objective = best.map(model.objective(of:))
    outcome.bestBound = outcome.objective
    return outcome
  }

  private static func relaxed(_ model: LinearModel) -> LinearModel {
    let columns = ColumnBatch(
      lower: model.columns.lower, upper: model.columns.upper, objective: model.columns.objective,
      isInteger: model.columns.isInteger.map { _ in false }, entries: model.columns.entries)
    let relaxed = try? LinearModel(
      name: model.name, sense: model.sense, objectiveConstant: model.objectiveConstant, columns: columns,
      rows: model.rows)
    return relaxed ?? model  // what passed the checks passes them without its integer conditions
  }

  private func visit(
    _ columns: ArraySlice<Int>, in model: LinearModel, _ point: inout [Double], _ body: ([Double]) -> Void
  ) {
    guard let column = columns.first else { return body(point) }
    let bounds = model.columns.bounds(of: column)
    precondition(bounds.upper - bounds.lower < 1000, "Integer columns need narrow bounds to be gone through.")
    var value = bounds.lower
    while value <= bounds.upper {
      point[column] = value
      visit(columns.dropFirst(), in: model, &point, body)
      value += 1
    }
  }

  /// Every feasible point at which as many conditions hold with equality as there are columns to choose.
  private static func vertices(over columns: [Int], at point: [Double], in model: LinearModel) -> [[Double]] {
    if columns.isEmpty { return FeasibilityReport(point, in: model).isFeasible ? [point] : [] }
    let planes = planes(over: columns, at: point, in: model)
    var found: [[Double]] = []
    choose(columns.count, from: planes[...], []) { chosen in
      guard let solution = solveSquare(chosen) else { return }
      var candidate = point
      for (position, column) in columns.enumerated() { candidate[column] = solution[position] }
      if FeasibilityReport(candidate, in: model, tolerance: 1e-7).isFeasible { found.append(candidate) }
    }
    return found
  }

  private typealias Plane = (normal: [Double], offset: Double)

  private static func planes(over columns: [Int], at point: [Double], in model: LinearModel) -> [Plane] {
    var planes: [Plane] = []
    func add(_ normal: [Double], _ bounds: Bounds, shift: Double) {
      for end in Set([bounds.lower, bounds.upper]).sorted() where end.isFinite { planes.append((normal, end - shift)) }
    }
    var fixed = point
    for column in columns { fixed[column] = 0 }
    let shifts = model.activities(of: fixed)
    let byRow = model.columns.entries.transposed(count: model.rows.count)
    for row in 0..<model.rows.count {
      var normal = [Double](repeating: 0, count: columns.count)
      for entry in byRow.entries(of: row) {
        if let position = columns.firstIndex(of: Int(byRow.indices[entry])) { normal[position] = byRow.values[entry] }
      }
      add(normal, model.rows.bounds(of: row), shift: shifts[row])
    }
    for (position, column) in columns.enumerated() {
      var normal = [Double](repeating: 0, count: columns.count)
      normal[position] = 1
      add(normal, model.columns.bounds(of: column), shift: 0)
    }
    return planes
  }

  private static func choose(
    _ count: Int, from planes: ArraySlice<Plane>, _ chosen: [Plane], _ body: ([Plane]) -> Void
  ) {
    if count == 0 { return body(chosen) }
    for position in planes.indices {
      choose(count - 1, from: planes[(position + 1)...], chosen + [planes[position]], body)
    }
  }

  /// Gauss with row exchange; `nil` if the planes do not meet in one point.
  private static func solveSquare(_ planes: [Plane]) -> [Double]? {
    var rows = planes.map { $0.normal + [$0.offset] }
    let size = rows.count
    for step in 0..<size {
      guard let pivot = (step..<size).max(by: { rows[$0][step].magnitude < rows[$1][step].magnitude }),
        rows[pivot][step].magnitude > 1e-9
      else { return nil }
      rows.swapAt(step, pivot)
      for row in 0..<size where row != step {
        let factor = rows[row][step] / rows[step][step]
        for position in step...size { rows[row][position] -= factor * rows[step][position] }
      }
    }
    return (0..<size).map { rows[$0][size] / rows[$0][$0] }
  }
}

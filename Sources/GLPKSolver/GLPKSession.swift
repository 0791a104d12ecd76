internal import CGLPKShim
internal import LinearProgramming

/// GLPK's problem while it is loaded, with every change checked before GLPK sees it.
struct GLPKSession: SolverSession, ~Copyable {
  let raw: RawProblem
  let identity: SolverIdentity
  let modelName: String
  let sense: ObjectiveSense
  private(set) var rowCount = 0
  private(set) var columnCount = 0
  /// Kept here, as the bounds are, to check one against the other.
  private(set) var isInteger: [Bool] = []
  private var lower: [Double] = []
  private var upper: [Double] = []

  private init(_ raw: consuming RawProblem, modelName: String, sense: ObjectiveSense, identity: SolverIdentity) {
    self.raw = raw
    self.identity = identity
    self.modelName = modelName
    self.sense = sense
  }

  /// Loads a model; separate from the initialiser, since half of a value that cannot be copied cannot be thrown away.
  static func open(_ model: LinearModel, identity: SolverIdentity) throws(SolverFault) -> GLPKSession {
    let raw = try RawProblem.open(for: model, identity: identity)
    var session = GLPKSession(raw, modelName: model.name, sense: model.sense, identity: identity)
    try session.perform { raw in
      dotation_objective_set_up(raw, model.sense == .maximise, model.objectiveConstant)
    }
    try session.load(rows: model.rows)
    try session.load(columns: model.columns)
    return session
  }

  // MARK: Changes

  mutating func setObjective(_ coefficients: [Double], from first: Int) throws(SolverFault) {
    var check = ModelCheck(rowCount: rowCount, columnCount: columnCount)
    for (position, coefficient) in coefficients.enumerated() {
      check.exists(.column(first + position))
      check.objective(coefficient, ofColumn: first + position)
    }
    try refuse(check)
    try perform { raw in
      coefficients.withUnsafeBufferPointer {
        dotation_objective_set(raw, Int64(first), Int64($0.count), $0.baseAddress)
      }
    }
  }

  mutating func setBounds(ofColumn column: Int, to bounds: Bounds) throws(SolverFault) {
    var check = ModelCheck(rowCount: rowCount, columnCount: columnCount)
    check.exists(.column(column))
    try refuse(check)
    check.bounds(bounds, ofColumn: column, kind: isInteger[column] ? .integer : .continuous)
    try refuse(check)
    try perform { raw in dotation_column_bounds_set(raw, Int32(column), bounds.lower, bounds.upper) }
    lower[column] = bounds.lower
    upper[column] = bounds.upper
  }

  mutating func setBounds(ofRow row: Int, to bounds: Bounds) throws(SolverFault) {
    var check = ModelCheck(rowCount: rowCount, columnCount: columnCount)
    check.exists(.row(row))
    check.bounds(bounds, of: .row(row))
    try refuse(check)
    try perform { raw in dotation_row_bounds_set(raw, Int32(row), bounds.lower, bounds.upper) }
  }

  mutating func setKind(ofColumn column: Int, to kind: ColumnKind) throws(SolverFault) {
    var check = ModelCheck(rowCount: rowCount, columnCount: columnCount)
    check.exists(.column(column))
    try refuse(check)
    check.bounds(Bounds(lower: lower[column], upper: upper[column]), ofColumn: column, kind: kind)
    try refuse(check)
    try perform { raw in dotation_column_kind_set(raw, Int32(column), kind == .integer) }
    isInteger[column] = kind == .integer
  }

  @discardableResult
  mutating func append(rows: RowBatch) throws(SolverFault) -> Range<Int> {
    var check = ModelCheck(rowCount: rowCount + rows.count, columnCount: columnCount)
    check.rows(rows, firstRow: rowCount)
    try refuse(check)
    let first = rowCount
    try load(rows: rows)
    return first..<rowCount
  }

  @discardableResult
  mutating func append(columns: ColumnBatch) throws(SolverFault) -> Range<Int> {
    var check = ModelCheck(rowCount: rowCount, columnCount: columnCount + columns.count)
    check.columns(columns, firstColumn: columnCount)
    try refuse(check)
    let first = columnCount
    try load(columns: columns)
    return first..<columnCount
  }

  mutating func remove(rows: [Int]) throws(SolverFault) {
    try refuseRepetition(rows, count: rowCount) { .row($0) }
    try perform { raw in
      rows.map { Int32($0) }.withUnsafeBufferPointer { dotation_rows_remove(raw, Int64($0.count), $0.baseAddress) }
    }
    rowCount -= rows.count
  }

  mutating func remove(columns: [Int]) throws(SolverFault) {
    let removed = try refuseRepetition(columns, count: columnCount) { .column($0) }
    try perform { raw in
      columns.map { Int32($0) }.withUnsafeBufferPointer {
        dotation_columns_remove(raw, Int64($0.count), $0.baseAddress)
      }
    }
    let kept = removed.indices.filter { !removed[$0] }
    isInteger = kept.map { isInteger[$0] }
    lower = kept.map { lower[$0] }
    upper = kept.map { upper[$0] }
    columnCount -= columns.count
  }

  // MARK: Loading

  private mutating func load(rows: RowBatch) throws(SolverFault) {
    try perform { raw in
      withLines(rows.lower, rows.upper, rows.entries) { lines in dotation_rows_append(raw, &lines) }
    }
    rowCount += rows.count
  }

  private mutating func load(columns: ColumnBatch) throws(SolverFault) {
    try perform { raw in
      withLines(columns.lower, columns.upper, columns.entries) { lines in
        columns.objective.withUnsafeBufferPointer { objective in
          columns.isInteger.withUnsafeBufferPointer { isInteger in
            lines.objective = objective.baseAddress
            lines.integer = isInteger.baseAddress
            return dotation_columns_append(raw, &lines)
          }
        }
      }
    }
    columnCount += columns.count
    isInteger += columns.isInteger
    lower += columns.lower
    upper += columns.upper
  }

  // MARK: Faults

  /// Makes a call of the shim and turns what it refuses into a fault with the session's particulars.
  func perform(_ call: (OpaquePointer) -> dotation_status) throws(SolverFault) {
    do throws(RawFault) { try raw.check(call(raw.pointer)) } catch {
      throw fault(error.kind, words: error.words)
    }
  }

  func fault(_ kind: SolverFault.Kind, words: String = "") -> SolverFault {
    SolverFault(
      kind: kind, words: words, model: modelName, rowCount: rowCount, columnCount: columnCount, solver: identity)
  }

  private func refuse(_ check: ModelCheck) throws(SolverFault) {
    guard check.found.isEmpty else { throw fault(.invalidModel(check.found)) }
  }

  @discardableResult
  private func refuseRepetition(
    _ lines: [Int], count: Int, line: (Int) -> ModelLine
  ) throws(SolverFault) -> [Bool] {
    var check = ModelCheck(rowCount: rowCount, columnCount: columnCount)
    for number in lines { check.exists(line(number)) }
    try refuse(check)
    var isNamed = [Bool](repeating: false, count: count)
    for number in lines {
      if isNamed[number] { throw fault(.invalidOptions("\(line(number)) is to be removed twice")) }
      isNamed[number] = true
    }
    return isNamed
  }
}

/// Hands lines over to the shim, whose arrays are borrowed.
private func withLines(
  _ lower: [Double], _ upper: [Double], _ entries: SparseLines, _ body: (inout dotation_lines) -> dotation_status
) -> dotation_status {
  lower.withUnsafeBufferPointer { lower in
    upper.withUnsafeBufferPointer { upper in
      entries.starts.map { Int64($0) }.withUnsafeBufferPointer { starts in
        entries.indices.withUnsafeBufferPointer { indices in
          entries.values.withUnsafeBufferPointer { values in
            var lines = dotation_lines()
            lines.count = Int64(lower.count)
            lines.lower = lower.baseAddress
            lines.upper = upper.baseAddress
            lines.starts = values.isEmpty ? nil : starts.baseAddress
            lines.indices = indices.baseAddress
            lines.values = values.baseAddress
            return body(&lines)
          }
        }
      }
    }
  }
}

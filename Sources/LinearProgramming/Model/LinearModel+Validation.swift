extension LinearModel {
  /// Everything that is wrong with the model; empty for every model that could be made.
  ///
  /// Solvers do not look: GLPK takes a coefficient that is not a number and reports an "optimum" all the same.
  func diagnostics() -> [ModelDiagnostic] {
    var check = ModelCheck(rowCount: rows.count, columnCount: columns.count)
    if !objectiveConstant.isFinite { check.found.append(.notFinite(.objectiveConstant)) }
    check.rows(rows, firstRow: 0)
    check.columns(columns, firstColumn: 0)
    if rows.entries.entryCount > 0 {
      check.found.append(.lengthMismatch("entries stored by rows", expected: 0, found: rows.entries.entryCount))
    }
    check.names(columnNames, count: columns.count) { .column($0) }
    check.names(rowNames, count: rows.count) { .row($0) }
    return check.found
  }
}

/// Collects what is wrong with a model or with a change to one.
public struct ModelCheck {
  /// What was found so far.
  public internal(set) var found: [ModelDiagnostic] = []
  private let rowCount: Int
  private let columnCount: Int

  /// The largest count of rows, columns or entries; GLPK's own limits lie below it.
  private static let largestCount = 100_000_000

  /// Prepares to check lines of a model that has `rowCount` rows and `columnCount` columns in the end.
  public init(rowCount: Int, columnCount: Int) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    if rowCount > Self.largestCount { found.append(.tooLarge("rows", count: rowCount)) }
    if columnCount > Self.largestCount { found.append(.tooLarge("columns", count: columnCount)) }
  }

  /// Checks the bounds of a line.
  public mutating func bounds(_ bounds: Bounds, of line: ModelLine) {
    if bounds.lower.isNaN || bounds.lower == .infinity { found.append(.notFinite(.lowerBound(line))) }
    if bounds.upper.isNaN || bounds.upper == -.infinity { found.append(.notFinite(.upperBound(line))) }
    if bounds.lower > bounds.upper { found.append(.crossedBounds(line, bounds)) }
  }

  /// Checks the bounds of a column of a kind.
  public mutating func bounds(_ bounds: Bounds, ofColumn column: Int, kind: ColumnKind) {
    self.bounds(bounds, of: .column(column))
    guard kind == .integer else { return }
    let isWhole = { (end: Double) in !end.isFinite || end == end.rounded() }
    if !isWhole(bounds.lower) || !isWhole(bounds.upper) { found.append(.fractionalBounds(column: column, bounds)) }
  }

  /// Checks an objective coefficient.
  public mutating func objective(_ coefficient: Double, ofColumn column: Int) {
    if !coefficient.isFinite { found.append(.notFinite(.objective(column: column))) }
  }

  /// Checks that a line exists.
  public mutating func exists(_ line: ModelLine) {
    switch line {
    case .row(let row):
      if row < 0 || row >= rowCount { found.append(.unknownLine(line, count: rowCount)) }
    case .column(let column):
      if column < 0 || column >= columnCount { found.append(.unknownLine(line, count: columnCount)) }
    }
  }

  /// Checks rows, the first of which is row `firstRow` of the model.
  public mutating func rows(_ batch: RowBatch, firstRow: Int) {
    guard sameLength("upper row bounds", batch.upper.count, batch.count) else { return }
    for row in 0..<batch.count { bounds(batch.bounds(of: row), of: .row(firstRow + row)) }
    entries(batch.entries, lines: batch.count, across: columnCount) {
      .column($0)
    } place: {
      (row: firstRow + $0, column: $1)
    }
  }

  /// Checks columns, the first of which is column `firstColumn` of the model.
  public mutating func columns(_ batch: ColumnBatch, firstColumn: Int) {
    guard sameLength("upper column bounds", batch.upper.count, batch.count),
      sameLength("objective coefficients", batch.objective.count, batch.count),
      sameLength("column kinds", batch.isInteger.count, batch.count)
    else { return }
    for column in 0..<batch.count {
      bounds(batch.bounds(of: column), ofColumn: firstColumn + column, kind: batch.kind(of: column))
      objective(batch.objective[column], ofColumn: firstColumn + column)
    }
    entries(batch.entries, lines: batch.count, across: rowCount) {
      .row($0)
    } place: {
      (row: $1, column: firstColumn + $0)
    }
  }

  private mutating func sameLength(_ what: String, _ found: Int, _ expected: Int) -> Bool {
    if found != expected { self.found.append(.lengthMismatch(what, expected: expected, found: found)) }
    return found == expected
  }

  private mutating func entries(
    _ entries: SparseLines, lines: Int, across: Int, crossing: (Int) -> ModelLine,
    place: (_ line: Int, _ across: Int) -> (row: Int, column: Int)
  ) {
    guard sameLength("starts of lines", entries.starts.count, lines + 1),
      sameLength("indices of entries", entries.indices.count, entries.values.count)
    else { return }
    if entries.entryCount > Self.largestCount * 5 { found.append(.tooLarge("entries", count: entries.entryCount)) }
    guard entries.starts[0] == 0, entries.starts[lines] == entries.entryCount,
      zip(entries.starts, entries.starts.dropFirst()).allSatisfy({ $0 <= $1 })
    else {
      found.append(.brokenStarts)
      return
    }
    var lastLine = [Int32](repeating: -1, count: across)
    for line in 0..<lines {
      for entry in entries.entries(of: line) {
        let index = Int(entries.indices[entry])
        guard index >= 0 && index < across else {
          found.append(.unknownLine(crossing(index), count: across))
          continue
        }
        let place = place(line, index)
        if lastLine[index] == line { found.append(.duplicateEntry(row: place.row, column: place.column)) }
        lastLine[index] = Int32(truncatingIfNeeded: line)
        if !entries.values[entry].isFinite {
          found.append(.notFinite(.entry(row: place.row, column: place.column)))
        }
      }
    }
  }

  /// Checks names that are listed; computed ones are checked where they are written.
  mutating func names(_ names: LineNames, count: Int, line: (Int) -> ModelLine) {
    switch names {
    case .numbered(let prefix):
      if !NameRule.allows(prefix + "0") { found.append(.invalidName(line(0), prefix + "0")) }
    case .listed(let list):
      guard sameLength("names", list.count, count) else { return }
      var seen = Set<String>(minimumCapacity: count)
      for (position, name) in list.enumerated() {
        if !NameRule.allows(name) { found.append(.invalidName(line(position), name)) }
        if !seen.insert(name).inserted { found.append(.duplicateName(line(position), name)) }
      }
    case .computed: break
    }
  }
}

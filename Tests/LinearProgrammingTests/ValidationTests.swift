import LinearProgramming
import Testing

@Suite struct ValidationTests {
  private func diagnostics(_ make: () throws -> LinearModel) -> [ModelDiagnostic] {
    do {
      _ = try make()
      return []
    } catch {
      return (error as? InvalidModel)?.diagnostics ?? []
    }
  }

  private func model(
    bounds: Bounds = .unit, kind: ColumnKind = .continuous, objective: Double = 1, entry: Double = 1, row: Int = 0,
    rowBounds: Bounds = .atMost(1), constant: Double = 0
  ) throws -> LinearModel {
    var columns = ColumnBatch()
    columns.append(entry, inRow: row)
    columns.endColumn(bounds: bounds, kind: kind, objective: objective)
    var rows = RowBatch()
    rows.endRow(bounds: rowBounds)
    return try LinearModel(sense: .minimise, objectiveConstant: constant, columns: columns, rows: rows)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `a coefficient has to be finite`(_ value: Double) {
    #expect(diagnostics { try model(objective: value) } == [.notFinite(.objective(column: 0))])
    #expect(diagnostics { try model(entry: value) } == [.notFinite(.entry(row: 0, column: 0))])
    #expect(diagnostics { try model(constant: value) } == [.notFinite(.objectiveConstant)])
  }

  @Test func `a bound is a number or the infinity of its side`() {
    #expect(
      diagnostics { try model(bounds: Bounds(lower: .nan, upper: 1)) } == [.notFinite(.lowerBound(.column(0)))])
    #expect(
      diagnostics { try model(bounds: Bounds(lower: .infinity, upper: .infinity)) }
        == [.notFinite(.lowerBound(.column(0)))])
    #expect(
      diagnostics { try model(rowBounds: Bounds(lower: -.infinity, upper: -.infinity)) }
        == [.notFinite(.upperBound(.row(0)))])
    #expect(diagnostics { try model(rowBounds: .free) } == [])
  }

  @Test func `bounds do not cross`() {
    let crossed = Bounds(lower: 2, upper: 1)
    #expect(diagnostics { try model(bounds: crossed) } == [.crossedBounds(.column(0), crossed)])
    #expect(diagnostics { try model(rowBounds: crossed) } == [.crossedBounds(.row(0), crossed)])
  }

  @Test func `an integer column has whole bounds`() {
    let half = Bounds(lower: 0, upper: 1.5)
    #expect(diagnostics { try model(bounds: half, kind: .integer) } == [.fractionalBounds(column: 0, half)])
    #expect(diagnostics { try model(bounds: half) } == [])
  }

  @Test func `an entry stands in a row that exists`() {
    #expect(diagnostics { try model(row: 1) } == [.unknownLine(.row(1), count: 1)])
    #expect(diagnostics { try model(row: -1) } == [.unknownLine(.row(-1), count: 1)])
  }

  @Test func `a column stands once in a row`() {
    var columns = ColumnBatch()
    columns.append(1, inRow: 0)
    columns.append(2, inRow: 0)
    columns.endColumn(bounds: .unit, kind: .continuous, objective: 0)
    var rows = RowBatch()
    rows.endRow(bounds: .free)
    #expect(
      diagnostics { try LinearModel(sense: .minimise, columns: columns, rows: rows) }
        == [.duplicateEntry(row: 0, column: 0)])
  }

  @Test func `arrays of a batch have one length`() {
    let columns = ColumnBatch(
      lower: [0, 0], upper: [1], objective: [0, 0], isInteger: [false, false], entries: SparseLines())
    #expect(
      diagnostics { try LinearModel(sense: .minimise, columns: columns, rows: RowBatch()) }
        == [.lengthMismatch("upper column bounds", expected: 2, found: 1)])
  }

  @Test(arguments: [[1, 1], [0, 2], [0, 0]])
  func `starts lead from zero to the last entry`(_ starts: [Int]) {
    let columns = ColumnBatch(
      lower: [0], upper: [1], objective: [0], isInteger: [false],
      entries: SparseLines(starts: starts, indices: [0], values: [1]))
    var rows = RowBatch()
    rows.endRow(bounds: .free)
    #expect(diagnostics { try LinearModel(sense: .minimise, columns: columns, rows: rows) } == [.brokenStarts])
  }

  @Test func `names differ and can be written`() {
    var columns = ColumnBatch()
    for _ in 0..<3 { columns.endColumn(bounds: .unit, kind: .continuous, objective: 0) }
    #expect(
      diagnostics {
        try LinearModel(
          sense: .minimise, columns: columns, rows: RowBatch(), columnNames: .listed(["a", "a", "b c"]))
      } == [.duplicateName(.column(1), "a"), .invalidName(.column(2), "b c")])
  }

  @Test func `every fault is reported, not only the first`() {
    #expect(
      diagnostics { try model(bounds: Bounds(lower: 1, upper: 0), objective: .nan, entry: .infinity) }.count == 3)
  }
}

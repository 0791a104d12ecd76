import GLPKSolver
import LinearProgramming
import SolverConformance
import Testing

/// Long random histories of changes, after each of which a session has to agree with a fresh solve.
@Suite struct SessionHistoryTests {
  /// A model as rows of numbers, easy to change and to build afresh.
  private struct Ledger {
    var lower: [Double] = []
    var upper: [Double] = []
    var objective: [Double] = []
    var rowBounds: [Bounds] = []
    /// One dense row of coefficients for each row.
    var matrix: [[Double]] = []

    func model() throws -> LinearModel {
      var columns = ColumnBatch()
      for column in objective.indices {
        for row in rowBounds.indices where matrix[row][column] != 0 { columns.append(matrix[row][column], inRow: row) }
        columns.endColumn(
          bounds: Bounds(lower: lower[column], upper: upper[column]), kind: .continuous, objective: objective[column])
      }
      return try LinearModel(
        sense: .maximise, columns: columns,
        rows: RowBatch(lower: rowBounds.map(\.lower), upper: rowBounds.map(\.upper)))
    }
  }

  private static func number(_ range: ClosedRange<Int>, _ generator: inout SeededGenerator) -> Double {
    Double(Int.random(in: range, using: &generator))
  }

  private static func start(_ generator: inout SeededGenerator) -> Ledger {
    var ledger = Ledger()
    for _ in 0..<6 {
      ledger.lower.append(number(-3...0, &generator))
      ledger.upper.append(number(1...6, &generator))
      ledger.objective.append(number(-9...9, &generator))
    }
    for _ in 0..<4 {
      ledger.rowBounds.append(.between(number(-20...(-5), &generator), number(0...20, &generator)))
      ledger.matrix.append((0..<6).map { _ in number(-4...4, &generator) })
    }
    return ledger
  }

  /// Makes one change to the session and the same to the ledger.
  private static func change(
    _ session: inout any SolverSession & ~Copyable, _ ledger: inout Ledger, _ generator: inout SeededGenerator
  ) throws(SolverFault) {
    let column = ledger.objective.isEmpty ? nil : Int.random(in: ledger.objective.indices, using: &generator)
    let row = ledger.rowBounds.isEmpty ? nil : Int.random(in: ledger.rowBounds.indices, using: &generator)
    switch (Int.random(in: 0..<7, using: &generator), column, row) {
    case (0, let column?, _):
      ledger.objective[column] = number(-9...9, &generator)
      try session.setObjective(ofColumn: column, to: ledger.objective[column])
    case (1, let column?, _):
      ledger.lower[column] = number(-3...1, &generator)
      ledger.upper[column] = ledger.lower[column] + number(0...5, &generator)
      try session.setBounds(
        ofColumn: column, to: Bounds(lower: ledger.lower[column], upper: ledger.upper[column]))
    case (2, _, let row?):
      ledger.rowBounds[row] =
        [.free, .atMost(number(-5...20, &generator)), .exactly(number(-5...5, &generator))]
        .randomElement(using: &generator) ?? .free
      try session.setBounds(ofRow: row, to: ledger.rowBounds[row])
    case (3, let column?, _):
      ledger.lower.remove(at: column)
      ledger.upper.remove(at: column)
      ledger.objective.remove(at: column)
      for row in ledger.matrix.indices { ledger.matrix[row].remove(at: column) }
      try session.remove(columns: [column])
    case (4, _, let row?):
      ledger.rowBounds.remove(at: row)
      ledger.matrix.remove(at: row)
      try session.remove(rows: [row])
    case (5, _, _):
      var rows = RowBatch()
      let coefficients = ledger.objective.map { _ in number(-4...4, &generator) }
      for (column, value) in coefficients.enumerated() where value != 0 { rows.append(value, inColumn: column) }
      rows.endRow(bounds: .atMost(number(0...20, &generator)))
      ledger.matrix.append(coefficients)
      ledger.rowBounds.append(rows.bounds(of: 0))
      try session.append(rows: rows)
    default:
      var columns = ColumnBatch()
      for row in ledger.matrix.indices {
        let value = number(-4...4, &generator)
        ledger.matrix[row].append(value)
        if value != 0 { columns.append(value, inRow: row) }
      }
      ledger.lower.append(0)
      ledger.upper.append(number(0...6, &generator))
      ledger.objective.append(number(-9...9, &generator))
      columns.endColumn(
        bounds: .between(0, ledger.upper.last ?? 0), kind: .continuous, objective: ledger.objective.last ?? 0)
      try session.append(columns: columns)
    }
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func `a session agrees with a fresh solve after every change`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var ledger = Self.start(&generator)
    let steps = try GLPKSolver().withSession(ledger.model()) { session throws(SolverFault) in
      var steps: [(Ledger, SolveOutcome)] = []
      for _ in 0..<25 {
        try Self.change(&session, &ledger, &generator)
        steps.append((ledger, try session.solve()))
      }
      return steps
    }
    for (ledger, outcome) in steps {
      let fresh = try GLPKSolver().solve(ledger.model())
      #expect(outcome.termination == .finished)
      #expect(outcome.pointStatus == fresh.pointStatus)
      #expect(((outcome.objective ?? 0) - (fresh.objective ?? 0)).magnitude < 1e-6)
    }
  }
}

internal import DeclarativeFiles
internal import Pools
internal import Wordings

extension Pool {
  /// The file and the line of a row.
  func location(of row: Int) -> SourceLocation {
    SourceLocation(file: files[Int(origins[row].file)], line: Int(origins[row].line), column: 1)
  }
}

extension DiagnosticLog {
  /// Rows of a kind that are told one by one; the others are counted.
  private static let rowsToldOneByOne = 10

  /// Reports the same thing of several rows: each with its line, but no more than ten, then how many more there are.
  mutating func report(
    _ severity: Diagnostic.Severity, _ code: String, rows: some Sequence<Int>, of pool: Pool,
    _ message: (Int) -> Wording
  ) {
    var count = 0
    for row in rows {
      count += 1
      guard count <= Self.rowsToldOneByOne else { continue }
      report(Diagnostic(severity, code: code, at: pool.location(of: row), message(row)))
    }
    let others = count - Self.rowsToldOneByOne
    if others > 0 { report(Diagnostic(severity, code: code, .furtherRows(others))) }
  }
}

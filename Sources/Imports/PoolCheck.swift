internal import DeclarativeFiles
internal import Pools
internal import Regulation

/// The check of an imported pool by the reader of pools itself, with the places of the export.
struct PoolCheck {
  /// The export as the user named it.
  let file: String
  let columns: [String]
  let rows: [[String]]
  /// Where each row comes from.
  let origins: [SourceLocation]

  /// Every fault and warning of the reader, at the rows of the export.
  func faults(_ regulation: Regulation) -> DiagnosticLog {
    let pool = PoolText(columns: columns, rows: rows)
    let reader = PoolReader(regulation: regulation)
    var log = DiagnosticLog()
    var found: [Diagnostic] = []
    do {
      found = try reader.read([PoolFile(name: file, bytes: Array(pool.text.utf8))]).warnings
    } catch let faults as InputFaults {
      found = faults.diagnostics
    } catch {
      // Bytes in memory are always readable; were they not, the file that is written would say so when it is read.
      return log
    }
    let firstLines = self.firstLines(of: pool)
    for diagnostic in found {
      let row = diagnostic.location.flatMap { place in firstLines.lastIndex { $0 <= place.line } }
      log.report(
        Diagnostic(
          diagnostic.severity, code: diagnostic.code, at: row.map { origins[$0] }, diagnostic.message,
          hint: diagnostic.hint))
    }
    return log
  }

  /// The line on which each row starts.
  private func firstLines(of pool: PoolText) -> [Int] {
    var line = 2
    return rows.indices.map { row in
      defer { line += pool.lineCount(ofRow: row) }
      return line
    }
  }
}

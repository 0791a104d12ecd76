internal import DeclarativeFiles
internal import Wordings

/// Faults of the cells of an export: the first of each kind and column in full, the others counted.
final class CellFaults {
  /// Faults of one kind in one column that are shown.
  static let limit = 20

  private(set) var log = DiagnosticLog()
  private var counts: [Key: Int] = [:]
  private var places: Set<Place> = []

  private struct Key: Hashable {
    let code: String
    let column: String
  }

  /// A cell that several posts read is reported once.
  private struct Place: Hashable {
    let key: Key
    let location: SourceLocation?
  }

  /// Reports a fault of a cell that goes into a column.
  func error(_ code: String, column: String, at location: SourceLocation, _ message: Wording, hint: Wording? = nil) {
    report(Diagnostic(.error, code: code, at: location, message, hint: hint), column: column)
  }

  /// Warns of a cell that goes into a column.
  func warning(_ code: String, column: String, at location: SourceLocation, _ message: Wording, hint: Wording? = nil) {
    report(Diagnostic(.warning, code: code, at: location, message, hint: hint), column: column)
  }

  private func report(_ diagnostic: Diagnostic, column: String) {
    let key = Key(code: diagnostic.code, column: column)
    guard places.insert(Place(key: key, location: diagnostic.location)).inserted else { return }
    let count = counts[key, default: 0] + 1
    counts[key] = count
    if count <= Self.limit { log.report(diagnostic) }
  }

  /// Says how many were not shown.
  func finish() {
    for (key, count) in counts.sorted(by: { ($0.key.code, $0.key.column) < ($1.key.code, $1.key.column) })
    where count > Self.limit {
      log.warning("further-faults", .Importing.furtherFaults(count - Self.limit, code: key.code, column: key.column))
    }
  }
}

internal import DeclarativeFiles
internal import Wordings

/// Every fault of a pool: the first of each kind in full, all of them counted.
struct FaultTally {
  /// Errors of one kind that are shown.
  static let errorLimit = 100
  /// Warnings of one kind that are shown.
  static let warningLimit = 10

  /// A fault with its place and words.
  struct Fault {
    var location: SourceLocation?
    var excerpt: String?
    var message: Wording
    var hint: Wording?
  }

  private struct Kind {
    let severity: Diagnostic.Severity
    var count = 0
    var firstHidden: SourceLocation?
  }

  private var log = DiagnosticLog()
  private var kinds: [String: Kind] = [:]

  /// Counts a fault and keeps it, if it is among the first of its kind.
  ///
  /// - Parameters:
  ///   - severity: whether the run can go on.
  ///   - code: the stable code.
  ///   - fault: gives its place and words; only asked when it is shown, or is the first that is not.
  mutating func report(_ severity: Diagnostic.Severity, _ code: String, _ fault: () -> Fault) {
    var kind = kinds[code] ?? Kind(severity: severity)
    kind.count += 1
    let limit = severity == .error ? Self.errorLimit : Self.warningLimit
    if kind.count <= limit {
      let shown = fault()
      log.report(
        Diagnostic(
          severity, code: code, at: shown.location, excerpt: shown.excerpt, shown.message, hint: shown.hint))
    } else if kind.count == limit + 1 {
      kind.firstHidden = fault().location
    }
    kinds[code] = kind
  }

  /// Everything, with a count of what is not shown at the place where that begins.
  var complete: DiagnosticLog {
    var complete = log
    for (code, kind) in kinds.sorted(by: { $0.key < $1.key }) {
      let limit = kind.severity == .error ? Self.errorLimit : Self.warningLimit
      guard kind.count > limit else { continue }
      let message: Wording =
        kind.severity == .error
        ? .furtherFaults(kind.count - limit, code: code) : .furtherWarnings(kind.count - limit, code: code)
      complete.report(Diagnostic(kind.severity, code: code, at: kind.firstHidden, message))
    }
    return complete
  }
}

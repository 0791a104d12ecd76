public import Wordings

/// Collects every fault of the inputs, so that a user sees all of them at once.
public struct DiagnosticLog: Sendable {
  /// What was reported, in the order of the reports.
  public private(set) var entries: [Diagnostic] = []

  /// An empty log.
  public init() {}

  /// Whether anything forbids to go on.
  public var hasErrors: Bool { entries.contains { $0.severity == .error } }
  /// What was reported, by place; what has no place comes first.
  public var sorted: [Diagnostic] {
    entries.enumerated().sorted { left, right in
      switch (left.element.location, right.element.location) {
      case (let first?, let second?) where first != second: first < second
      case (nil, .some): true
      case (.some, nil): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }

  /// Adds one diagnostic.
  public mutating func report(_ diagnostic: Diagnostic) { entries.append(diagnostic) }

  /// Adds all that another log holds.
  public mutating func report(contentsOf other: DiagnosticLog) { entries += other.entries }

  /// Adds an error.
  public mutating func error(
    _ code: String, at location: SourceLocation? = nil, excerpt: String? = nil, _ message: Wording, hint: Wording? = nil
  ) {
    report(Diagnostic(.error, code: code, at: location, excerpt: excerpt, message, hint: hint))
  }

  /// Adds a warning.
  public mutating func warning(
    _ code: String, at location: SourceLocation? = nil, excerpt: String? = nil, _ message: Wording, hint: Wording? = nil
  ) {
    report(Diagnostic(.warning, code: code, at: location, excerpt: excerpt, message, hint: hint))
  }

  /// Throws all that was reported when any of it is an error.
  public func throwIfFaulty() throws(InputFaults) {
    if hasErrors { throw InputFaults(diagnostics: sorted) }
  }
}

/// Faulty input files: exit code 65, nothing is written.
public struct InputFaults: Error, Sendable {
  /// Every fault, by place; warnings among them.
  public let diagnostics: [Diagnostic]

  /// Faults of the inputs.
  public init(diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}

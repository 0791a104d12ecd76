public import Wordings

/// Something a user has to know about an input: what is wrong, where, and what to do.
public struct Diagnostic: Sendable, Hashable {
  /// Whether the run can go on.
  public enum Severity: String, Sendable {
    /// Nothing is solved or written.
    case error
    /// The run goes on; the result lists it.
    case warning
  }

  /// Whether the run can go on.
  public let severity: Severity
  /// A stable identifier in kebab case, such as `unknown-key`, the same in every language.
  public let code: String
  /// Where; nil when it concerns no single place.
  public let location: SourceLocation?
  /// The line of the file, shown with a caret under the column.
  public let excerpt: String?
  /// What is wrong and what was expected.
  public let message: Wording
  /// What to do, such as the nearest valid name.
  public let hint: Wording?

  /// A diagnostic.
  public init(
    _ severity: Severity, code: String, at location: SourceLocation? = nil, excerpt: String? = nil,
    _ message: Wording, hint: Wording? = nil
  ) {
    self.severity = severity
    self.code = code
    self.location = location
    self.excerpt = excerpt
    self.message = message
    self.hint = hint
  }
}

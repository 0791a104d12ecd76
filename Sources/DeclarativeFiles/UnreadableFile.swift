public import Wordings

/// A file that could not be read: exit code 74, nothing is written.
public struct UnreadableFile: Error, Sendable, Hashable {
  /// The file as the user named it.
  public let path: String
  /// Why it could not be read.
  public let reason: Wording
  /// The place in another file where it is named; nil when the command line names it.
  public let namedAt: SourceLocation?

  /// A file that could not be read.
  public init(path: String, reason: Wording, namedAt: SourceLocation? = nil) {
    self.path = path
    self.reason = reason
    self.namedAt = namedAt
  }
}

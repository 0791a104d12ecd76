public import DeclarativeFiles

/// Where the posts of a scenario come from (`pool:`).
public enum PoolSource: Sendable, Hashable {
  /// A file of posts that a scenario names.
  public struct File: Sendable, Hashable {
    /// The file, from the working directory.
    public let path: String
    /// Where it is named.
    public let namedAt: SourceLocation

    /// A file and the place that names it.
    public init(path: String, namedAt: SourceLocation) {
      self.path = path
      self.namedAt = namedAt
    }
  }

  /// Files that are read as one pool.
  case files([File])
  /// Posts that a generator invents.
  case synthetic(posts: Int, seed: Int64, profile: String)
}

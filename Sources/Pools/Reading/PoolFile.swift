public import DeclarativeFiles

/// A file of posts: on disk, gzip or not, or in memory.
public struct PoolFile: Sendable {
  /// The name by which messages and results call it: its path as the user gave it.
  public let name: String
  /// Where a scenario names it; nil when none does.
  public let namedAt: SourceLocation?
  /// Its bytes, where they are in memory.
  let bytes: [UInt8]?

  /// A file on disk.
  public init(path: String, namedAt: SourceLocation? = nil) {
    name = path
    self.namedAt = namedAt
    bytes = nil
  }

  /// A file in memory.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    namedAt = nil
    self.bytes = bytes
  }
}

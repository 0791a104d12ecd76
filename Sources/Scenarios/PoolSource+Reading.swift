internal import DeclarativeFiles
public import Pools
public import Regulation

extension PoolSource {
  /// The posts: read from files, or invented.
  ///
  /// - Parameters:
  ///   - regulation: the library.
  ///   - skipsBadRows: leaves faulty rows out and lists them, instead of refusing the pool.
  ///   - progress: told now and then how many rows have been read.
  /// - Returns: the posts, sorted by identifier.
  /// - Throws: ``InputFaults`` with every fault of the pool; ``UnreadableFile`` when a file cannot be read.
  public func read(
    regulation: Regulation, skippingBadRows skipsBadRows: Bool = false, progress: (_ rows: Int) -> Void = { _ in }
  ) throws -> Pool {
    switch self {
    case .files(let files):
      try PoolReader(regulation: regulation, skipsBadRows: skipsBadRows)
        .read(files.map { PoolFile(path: $0.path, namedAt: $0.namedAt) }, progress: progress)
    case .synthetic(let posts, let seed, let profile):
      try SyntheticPool.pool(posts: posts, seed: seed, profile: profile, regulation: regulation)
    }
  }
}

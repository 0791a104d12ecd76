import Pools
import Regulation
import Scenarios

extension PoolSource {
  /// The posts: read from files, or invented.
  func pool(regulation: Regulation, skippingBadRows: Bool, progress: (Int) -> Void) throws -> Pool {
    switch self {
    case .files(let files):
      try PoolReader(regulation: regulation, skipsBadRows: skippingBadRows)
        .read(files.map { PoolFile(path: $0.path, namedAt: $0.namedAt) }, progress: progress)
    case .synthetic(let posts, let seed, let profile):
      try SyntheticPool.pool(posts: posts, seed: seed, profile: profile, regulation: regulation)
    }
  }
}

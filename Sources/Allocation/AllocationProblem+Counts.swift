internal import Pools

extension AllocationProblem {
  /// How many of the requested posts are eligible.
  public var eligibleCount: Int { participation.eligible.count }

  /// The identifiers of the requested posts, sorted.
  public var postIdentifiers: [String] { (0..<pool.count).map { pool.ids[$0] } }
}

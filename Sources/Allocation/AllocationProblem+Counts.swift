internal import Pools

extension AllocationProblem {
  /// How many of the requested posts are eligible.
  public var eligibleCount: Int { participation.eligible.count }

  /// The identifiers of the requested posts, sorted.
  public var postIdentifiers: [String] { (0..<pool.count).map { pool.ids[$0] } }

  /// Whether the pool says of any post how likely it withdraws.
  public var hasWithdrawalProbabilities: Bool {
    guard case .numbers(let numbers)? = pool.columns["withdrawal_probability"] else { return false }
    return (0..<pool.count).contains { numbers[$0] != nil }
  }
}

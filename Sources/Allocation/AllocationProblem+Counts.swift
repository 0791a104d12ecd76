extension AllocationProblem {
  /// How many of the requested posts are eligible.
  public var eligibleCount: Int { participation.eligible.count }
}

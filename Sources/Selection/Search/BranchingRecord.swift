/// What earlier branchings on a quantity did to the bound, per unit by which they moved it.
struct BranchingRecord: Sendable {
  private struct Mean: Sendable {
    var sum = 0.0
    var count = 0
    var value: Double { count == 0 ? 0 : sum / Double(count) }

    mutating func add(_ drop: Double, _ distance: Double) {
      sum += drop / max(distance, 1e-3)
      count += 1
    }
  }

  private var down: [Int: Mean] = [:]
  private var up: [Int: Mean] = [:]

  /// Trials after which the record is trusted.
  static let enough = 3

  mutating func add(_ branching: Branching, down downDrop: Double, up upDrop: Double) {
    down[branching.key, default: Mean()].add(downDrop, branching.part)
    up[branching.key, default: Mean()].add(upDrop, 1 - branching.part)
  }

  /// Expected drops of the bound on both sides, once enough trials are on record.
  func expected(_ branching: Branching) -> (down: Double, up: Double)? {
    guard let low = down[branching.key], let high = up[branching.key], low.count >= Self.enough else { return nil }
    return (low.value * branching.part, high.value * (1 - branching.part))
  }
}

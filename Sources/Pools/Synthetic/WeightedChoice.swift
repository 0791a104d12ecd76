internal import Quantities

/// A choice among values, each with its weight.
struct WeightedChoice<Value: Sendable>: Sendable {
  private let values: [Value]
  private let sums: [Int]

  /// A choice; weights are not below zero and not all zero.
  init(_ weighted: [(Value, Int)]) {
    values = weighted.map(\.0)
    var sum = 0
    sums = weighted.map { entry in
      sum += entry.1
      return sum
    }
  }

  /// One of the values.
  func draw(_ random: inout SeededGenerator) -> Value {
    let point = random.below(sums[sums.count - 1])
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > point { high = middle } else { low = middle + 1 }
    }
    return values[low]
  }
}

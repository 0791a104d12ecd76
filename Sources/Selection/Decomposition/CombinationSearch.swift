import LinearProgramming

/// Finds the best combination of the parts' choices by meeting in the middle.
///
/// The parts are dealt to two halves. Every combination of a half is listed as far as it stays within the gap; then each
/// entry of one list is matched with those of the other that fill the linking rows well enough. Exact as long as no list
/// had to be cut short (Horowitz and Sahni, Computing partitions with applications to the knapsack problem, 1974).
struct CombinationSearch {
  /// What a combination of choices is worth, loses and uses.
  struct State: Sendable {
    var value: Int64
    /// Distance below the bounds of the parts, in the units of priced values.
    var loss: Int64
    /// Amount put into each linking row.
    var use: [Int64]
  }

  struct Result: Sendable {
    /// State of each part; nothing when no combination is worth the value asked for.
    var states: [Int]?
    var value: Int64
    /// Whether no better combination of the states exists.
    var isComplete: Bool
  }

  /// States of each part.
  let parts: [[State]]
  let lower: [Int128]
  let upper: [Int128]
  /// Price of each linking row, of either sign.
  let prices: [Double]
  /// Greatest loss, unused amounts at their prices included, that a combination worth looking for has.
  let gap: Int64
  let threads: Int
  /// Entries of a list, beyond which the worst are left out.
  var listLimit = listLimits.lowerBound
  /// Matches looked at.
  var matchLimit = 4_000_000_000

  /// From lists that are made in no time to those that memory is lent to.
  static let listLimits = 150_000...2_400_000

  /// The best combination that is worth a value at least.
  func best(worth floor: Int64) -> Result {
    let (first, second) = halves()
    let found = Matching(search: self, first: first, second: second).best(worth: floor)
    let isComplete = first.isComplete && second.isComplete && found.isComplete
    guard let pair = found.pair else { return Result(states: nil, value: floor, isComplete: isComplete) }
    var states = [Int](repeating: 0, count: parts.count)
    first.states(of: pair.first, into: &states)
    second.states(of: pair.second, into: &states)
    return Result(states: states, value: found.value, isComplete: isComplete)
  }

  /// For each part the states that occur in a combination worth a value; nothing when that could not be told.
  func states(worth value: Int64) -> [[Int]]? {
    let (first, second) = halves()
    guard first.isComplete, second.isComplete,
      let pairs = Matching(search: self, first: first, second: second).pairs(worth: value)
    else { return nil }
    var occurs = parts.map { Array(repeating: false, count: $0.count) }
    var states = [Int](repeating: 0, count: parts.count)
    for pair in pairs {
      first.states(of: pair.first, into: &states)
      second.states(of: pair.second, into: &states)
      for (part, state) in states.enumerated() { occurs[part][state] = true }
    }
    return occurs.map { ofPart in ofPart.indices.filter { ofPart[$0] } }
  }

  private func halves() -> (CombinationList, CombinationList) {
    let order = parts.indices.sorted { (parts[$0].count, $0) > (parts[$1].count, $1) }
    let first = order.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    let second = order.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    return (list(of: first), list(of: second))
  }

  /// The combinations of some parts.
  private func list(of members: [Int]) -> CombinationList {
    let isMember = Set(members)
    let others = parts.indices.filter { !isMember.contains($0) }
    let leastOfOthers = least(others)
    var list = CombinationList(rows: lower.count)
    for (place, part) in members.enumerated() {
      let rest = zip(leastOfOthers, least(Array(members[(place + 1)...]))).map { $0 + $1 }
      list.extend(part, by: parts[part], gap: gap, limit: listLimit) { row, use in
        upper[row] == ChoiceModel.noUpper || Int128(use) + rest[row] <= upper[row]
      }
    }
    return list
  }

  /// The least that some parts put into each row.
  private func least(_ members: [Int]) -> [Int128] {
    lower.indices.map { row in
      members.reduce(Int128(0)) { sum, part in sum + Int128(parts[part].lazy.map { $0.use[row] }.min() ?? 0) }
    }
  }
}

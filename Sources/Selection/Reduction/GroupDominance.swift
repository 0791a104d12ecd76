/// Finds groups that no best choice contains, because enough better ones of the same profile compete for the same places.
///
/// Groups have the same profile when their columns put the same amounts into the same rows. A row that all of them enter
/// lets only so many in (two posts of an establishment, say). Exchanging one group for a better one of its profile changes
/// no row, so that only the best of each profile matter.
struct GroupDominance {
  private let problem: SelectionProblem
  /// Rows with an upper bound and without negative amounts.
  private let isLimiting: [Bool]
  private let links: LinkRows

  /// Where more places are to be had, few groups lose them all.
  private static let mostPlaces = 32

  /// The same problem without those groups; every choice that is best at all levels survives.
  static func reduced(_ problem: SelectionProblem) -> SelectionProblem {
    let dominance = GroupDominance(problem)
    var reduced = problem
    if reduced.decisions.isEmpty { reduced.decisions = Array(repeating: .free, count: problem.groupCount) }
    for profile in dominance.profiles() {
      for group in dominance.dominated(in: profile) { reduced.decisions[Int(group)] = .forcedOut }
    }
    return reduced
  }

  private init(_ problem: SelectionProblem) {
    self.problem = problem
    var isLimiting = problem.rows.map { $0.upper != nil }
    for (row, amount) in zip(problem.rowIndices, problem.amounts) where amount < 0 { isLimiting[Int(row)] = false }
    self.isLimiting = isLimiting
    links = LinkRows(problem)
  }

  /// Free groups by profile, where there are several of one.
  private func profiles() -> [[Int32]] {
    var keys: [(key: UInt64, group: Int32)] = []
    for group in 0..<problem.groupCount
    where links.entries(ofGroup: group).isEmpty && problem.decision(ofGroup: group) == .free
      && !problem.columns(ofGroup: group).isEmpty
    {
      keys.append((key(of: group), Int32(group)))
    }
    keys.sort { ($0.key, $0.group) < ($1.key, $1.group) }
    var profiles: [[Int32]] = []
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count && keys[end].key == keys[start].key { end += 1 }
      if end - start > 1 {
        let first = Int(keys[start].group)
        profiles.append(keys[start..<end].map(\.group).filter { isAlike(Int($0), first) })
      }
      start = end
    }
    return profiles
  }

  private func key(of group: Int) -> UInt64 {
    var key: UInt64 = 0
    func mix(_ number: UInt64) { key = (key ^ number) &* 0x9E37_79B9_7F4A_7C15 ^ (key >> 29) }
    for column in problem.columns(ofGroup: group) {
      for entry in problem.entries(ofColumn: column) {
        mix(UInt64(problem.rowIndices[entry]))
        mix(UInt64(bitPattern: problem.amounts[entry]))
      }
      mix(.max)
    }
    return key
  }

  private func isAlike(_ first: Int, _ second: Int) -> Bool {
    let (columns, others) = (problem.columns(ofGroup: first), problem.columns(ofGroup: second))
    guard columns.count == others.count else { return false }
    return zip(columns, others).allSatisfy { column, other in
      let (entries, otherEntries) = (problem.entries(ofColumn: column), problem.entries(ofColumn: other))
      return problem.rowIndices[entries] == problem.rowIndices[otherEntries]
        && problem.amounts[entries] == problem.amounts[otherEntries]
    }
  }

  /// Groups of a profile that lose every place to better ones.
  private func dominated(in profile: [Int32]) -> [Int32] {
    guard let first = profile.first, let places = places(of: Int(first)), places < min(profile.count, Self.mostPlaces)
    else { return [] }
    let order = profile.sorted { first, second in
      let order = compared(Int(first), Int(second), at: 0)
      return order == 0 ? first < second : order > 0
    }
    var kept: [Int32] = []
    var out: [Int32] = []
    for group in order {
      var better = 0
      // Those beyond hardly ever tell more, and would cost the square of their number.
      for other in kept.prefix(4 * places + 16) where better < places && isBetter(Int(other), Int(group)) {
        better += 1
      }
      if better >= places { out.append(group) } else { kept.append(group) }
    }
    return out
  }

  /// How many groups like this one fit at most; nothing when no row tells.
  private func places(of group: Int) -> Int? {
    let columns = problem.columns(ofGroup: group)
    var least: [Int32: Int64] = [:]
    for entry in problem.entries(ofColumn: columns.lowerBound) where isLimiting[Int(problem.rowIndices[entry])] {
      least[problem.rowIndices[entry]] = problem.amounts[entry]
    }
    for column in columns.dropFirst() {
      var entered: [Int32: Int64] = [:]
      for entry in problem.entries(ofColumn: column) {
        guard let known = least[problem.rowIndices[entry]] else { continue }
        entered[problem.rowIndices[entry]] = min(known, problem.amounts[entry])
      }
      least = entered
    }
    return least.compactMap { row, amount in
      amount > 0 ? problem.rows[Int(row)].upper.map { Int(clamping: max(0, $0) / amount) } : nil
    }.min()
  }

  private func isBetter(_ group: Int, _ other: Int) -> Bool {
    problem.columns(ofGroup: group).indices.allSatisfy { place in
      compared(group, other, at: place - problem.columns(ofGroup: group).lowerBound) > 0
    }
  }

  /// Sign of the difference between the values of two groups' columns, the first level that differs counting.
  private func compared(_ group: Int, _ other: Int, at place: Int) -> Int {
    let column = problem.columns(ofGroup: group).lowerBound + place
    let otherColumn = problem.columns(ofGroup: other).lowerBound + place
    for values in problem.levels where values[column] != values[otherColumn] {
      return values[column] > values[otherColumn] ? 1 : -1
    }
    return 0
  }
}

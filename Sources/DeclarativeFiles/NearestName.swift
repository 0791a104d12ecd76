/// The valid name that a misspelt one most likely stands for.
public enum NearestName {
  /// The candidate at the smallest edit distance, if it is near enough to be a slip.
  ///
  /// The distance is that of Damerau (optimal string alignment); at most a third of the longer name may differ.
  ///
  /// - Complexity: the product of the lengths, for each candidate; names over 100 characters are not compared.
  public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased())
    guard !wanted.isEmpty, wanted.count <= 100 else { return nil }
    var best: (distance: Int, name: String)?
    for candidate in candidates where candidate.count <= 100 {
      let other = Array(candidate.lowercased())
      let limit = max(1, max(wanted.count, other.count) / 3)
      guard abs(wanted.count - other.count) <= limit else { continue }
      let distance = editDistance(wanted, other)
      guard distance <= limit else { continue }
      if let found = best, (found.distance, found.name) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.name
  }

  /// The candidates at the smallest edit distance however large it is, the first few in the order of the alphabet.
  ///
  /// - Complexity: as ``nearest(to:among:)``.
  public static func closest(to name: String, among candidates: some Sequence<String>, limit: Int = 3) -> [String] {
    let wanted = Array(name.lowercased())
    guard !wanted.isEmpty, wanted.count <= 100 else { return [] }
    var closest: (distance: Int, names: [String]) = (.max, [])
    for candidate in candidates where !candidate.isEmpty && candidate.count <= 100 {
      let other = Array(candidate.lowercased())
      guard abs(wanted.count - other.count) <= closest.distance else { continue }
      let distance = editDistance(wanted, other)
      if distance < closest.distance { closest = (distance, []) }
      if distance == closest.distance { closest.names.append(candidate) }
    }
    return Array(closest.names.sorted().prefix(limit))
  }

  private static func editDistance(_ first: [Character], _ second: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in 1...first.count {
      var current = [row] + Array(repeating: 0, count: second.count)
      for column in stride(from: 1, through: second.count, by: 1) {
        let substitution = last[column - 1] + (first[row - 1] == second[column - 1] ? 0 : 1)
        current[column] = min(last[column] + 1, current[column - 1] + 1, substitution)
        if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
          current[column] = min(current[column], beforeLast[column - 2] + 1)
        }
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }
}

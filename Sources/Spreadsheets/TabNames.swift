/// The names on the tabs of a workbook: of the length that is allowed, without forbidden signs, no two alike.
struct TabNames {
  private static let longest = 31
  private var taken: Set<String> = []

  /// The tab of a sheet with a title.
  mutating func name(for title: String) -> String {
    let name = Self.shortened(title)
    var candidate = name
    var number = 1
    while !taken.insert(candidate.lowercased()).inserted {
      number += 1
      candidate = name.prefix(Self.longest - "\(number)".count - 1) + " \(number)"
    }
    return candidate
  }

  /// A long title up to its first colon, comma or bracket, behind which it says no more what it is about, or in words.
  private static func shortened(_ title: String) -> String {
    guard title.count > longest else { return allowed(title) }
    let head = title.prefix { !":,(".contains($0) }.split(whereSeparator: \.isWhitespace)
    var name = head.first.map { String($0.prefix(longest)) } ?? ""
    for (index, word) in head.enumerated().dropFirst() {
      let isLast = index == head.count - 1
      guard name.count + 1 + word.count + (isLast ? 0 : 1) <= longest else { return allowed(name) + "…" }
      name += " " + word
    }
    return allowed(name)
  }

  private static func allowed(_ name: String) -> String {
    String(name.map { "[]:*?/\\'".contains($0) ? "-" : $0 })
  }
}

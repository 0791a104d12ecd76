/// A figure that readers of a publication know: a sum over cells (total publié).
///
/// Counts add up with the factor 1. Euros add up with what one post of a cell costs, which whoever knows the published
/// unit costs can narrow down to the least and the most that was paid.
struct PublishedSum: Sendable, Hashable {
  /// A cell and what each of its posts adds.
  struct Part: Sendable, Hashable {
    let cell: Int
    let least: Int64
    let most: Int64
  }

  let parts: [Part]
  let value: Int64

  init(_ parts: [Part], value: Int64) {
    self.parts = parts
    self.value = value
  }

  /// Posts of cells.
  init(countOf cells: [Int], value: Int) {
    self.init(cells.map { Part(cell: $0, least: 1, most: 1) }, value: Int64(value))
  }

  /// Whether every post of a cell adds the same.
  var isExact: Bool { parts.allSatisfy { $0.least == $0.most } }
}

/// Figures that are published or hidden together.
struct Release: Sendable {
  /// What readers would know.
  let sums: [PublishedSum]
  /// The release without which this one makes no sense: posts without which no euros are shown.
  var parent: Int?
  /// What is given up first has the lowest rank.
  let rank: Int
  /// Of the same rank the smallest is given up first.
  let weight: Int64
}

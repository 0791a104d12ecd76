/// The states of a lemma: what its posts may be worth and use together, or something that is no worse.
struct ProofStates: Sendable {
  /// The rows that link lemmas.
  let links: [Int32]
  /// The value of each state, then what it uses of each link.
  let figures: [[Int64]]
  /// The lemma's bound on priced values.
  let bound: Int64

  /// Whether nothing in a case is better than a state: no value is larger, no use smaller where the link has an upper
  /// bound, none larger where it has a lower one, and no priced value above the bound.
  func covers(_ open: ProofCase, _ state: Int, in scope: ProofScope) -> Bool {
    guard figures.indices.contains(state), figures[state].count == links.count + 1 else { return false }
    let terms = scope.terms
    guard let value = range(open, scope, of: { terms.values[$0] }),
      let priced = range(open, scope, of: { scope.values[$0] })
    else { return true }
    guard value.most <= Int128(figures[state][0]), priced.most <= Int128(bound) else { return false }
    return zip(links, figures[state].dropFirst()).allSatisfy { link, use in
      guard let range = range(open, scope, of: { terms.weight($0, link) }) else { return true }
      let row = terms.rows[Int(link)]
      return (row.upper == nil || range.least >= Int128(use)) && (row.lower == nil || range.most <= Int128(use))
    }
  }

  /// The least and the most that the posts of a case make of a figure, block by block; nil when they have no way left.
  private func range(
    _ open: ProofCase, _ scope: ProofScope, of figure: (Int) -> Int64
  ) -> (least: Int128, most: Int128)? {
    var range: (least: Int128, most: Int128) = (0, 0)
    for block in scope.blocks {
      var whole: (least: Int128, most: Int128)? = (0, 0)
      for post in scope.terms.blocks[block] {
        let figures = scope.terms.options(Int(post)).filter { open.isOpen[$0] }.map { Int128(figure($0)) }
        guard let least = figures.min(), let most = figures.max(), let sum = whole else {
          whole = nil
          break
        }
        // Fewer than 2^32 figures of 64 bits each cannot leave 128 bits.
        whole = (sum.least + least, sum.most + most)
      }
      switch (whole, open.mayBeEmpty[block]) {
      case (let whole?, false): range = (range.least + whole.least, range.most + whole.most)
      case (let whole?, true): range = (range.least + min(0, whole.least), range.most + max(0, whole.most))
      case (nil, true): continue
      case (nil, false): return nil
      }
    }
    return range
  }
}

/// The states of a lemma: what its posts may be worth and use together, or something that is no worse.
struct ProofStates: Sendable {
  /// A count of all options that put certain amounts into the links.
  struct Kind: Sendable {
    /// Its row.
    var row: Int
    /// The amounts, link by link.
    var uses: [Int64]
    /// The options.
    var options: [Int32]
  }

  /// The rows that link lemmas.
  let links: [Int32]
  /// The value of each state, what it uses of each link, then whatever the combination sums up.
  let figures: [[Int64]]
  /// The prices of the links, in units of 2^-`bits`, and the fractional bits of priced values.
  let prices: [Int64]
  let bits: Int
  let valueBits: Int
  /// All values are multiples of this.
  let valueStep: Int64
  let kinds: [Kind]

  private typealias Range = (least: Int128, most: Int128)

  /// The least priced value by which something in a case is worth more than a state; nil when something in it uses less
  /// of a link with an upper bound, or more of one with a lower bound, or when there is no such state.
  ///
  /// What is worth `v` and uses `u` has a priced value of at least `v` − Σ prices·`u`.
  func target(
    beyond state: Int, in open: ProofCase, of scope: ProofScope
  ) throws(DualSum.Failure) -> Int128? {
    guard figures.indices.contains(state), figures[state].count > links.count else { return nil }
    let uses = uses(in: open, scope)
    for (link, range) in uses.enumerated() {
      let row = scope.linkRows[link]
      let use = Int128(figures[state][link + 1])
      guard row.upper == nil || range.least >= use, row.lower == nil || range.most <= use else { return nil }
    }
    var news = ExactSum()
    news.add(Int128(figures[state][0]) + Int128(valueStep), times: 1 << Int128(bits))
    for (price, range) in zip(prices, uses) { news.add(-Int128(price), times: price > 0 ? range.most : range.least) }
    guard let news = news.value, news > -Int128.max else { throw .overflow }
    return -((-news) >> Int128(bits - valueBits))
  }

  /// What the posts of a case use of each link at least and at most.
  private func uses(in open: ProofCase, _ scope: ProofScope) -> [Range] {
    var kindOfOption = [Int](repeating: -1, count: scope.terms.optionCount)
    for (number, kind) in kinds.enumerated() {
      for option in kind.options { kindOfOption[Int(option)] = number }
    }
    var counts = [Range](repeating: (0, 0), count: kinds.count)
    var others = [Range](repeating: (0, 0), count: links.count)
    for block in scope.blocks {
      for post in scope.terms.blocks[block] {
        let options = scope.terms.options(Int(post)).filter { open.isOpen[$0] }
        let isSure = !open.mayBeEmpty[block] && !options.isEmpty
        for number in Set(options.map { kindOfOption[$0] }) where number >= 0 {
          counts[number].most += 1
          if isSure && options.allSatisfy({ kindOfOption[$0] == number }) { counts[number].least += 1 }
        }
        for (link, row) in links.enumerated() {
          let weights = options.map { kindOfOption[$0] < 0 ? Int128(scope.terms.weight($0, row)) : 0 }
          let nothing: [Int128] = isSure ? [] : [0]
          others[link].least += (weights + nothing).min() ?? 0
          others[link].most += (weights + nothing).max() ?? 0
        }
      }
    }
    for (number, kind) in kinds.enumerated() {
      // Where the bounds cross the case is empty, and whatever is said of it is true.
      if let upper = open.rows[kind.row].upper { counts[number].most = min(counts[number].most, upper) }
      let least = max(counts[number].least, open.rows[kind.row].lower ?? 0)
      counts[number].least = min(least, counts[number].most)
    }
    return links.indices.map { link in
      zip(kinds, counts).reduce(others[link]) { sum, kind in
        let (first, second) = (Int128(kind.0.uses[link]) * kind.1.least, Int128(kind.0.uses[link]) * kind.1.most)
        return (sum.least + min(first, second), sum.most + max(first, second))
      }
    }
  }
}

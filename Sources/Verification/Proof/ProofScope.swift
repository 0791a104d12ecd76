internal import Results

/// What one tree of a proof speaks about: all blocks and values, or those of a lemma.
struct ProofScope: Sendable {
  let terms: ProofTerms
  /// The blocks.
  let blocks: [Int]
  /// What every option is worth here.
  let values: [Int64]
  /// A value that is not reached, and its name in messages.
  let target: Int128
  let lemma: Int?
  /// Rows into which only options of these blocks put anything; nil for all.
  private let wholeRows: [Bool]?
  /// By block whether it is one of these; nil for all.
  private let isInside: [Bool]?
  /// Options of each count, among these blocks.
  let counts: [ProofCount]
  /// The states by which cases may end; nil where there are none.
  let states: ProofStates?

  init(_ terms: ProofTerms, counts: [ProofCount], target: Int128) {
    self.terms = terms
    self.counts = counts
    self.target = target
    blocks = Array(terms.blocks.indices)
    values = terms.values
    lemma = nil
    wholeRows = nil
    isInside = nil
    states = nil
  }

  /// The scope of a lemma: some blocks, other values; limits count only where no other post is in them.
  init(
    _ terms: ProofTerms, counts: [ProofCount], limits: Int, lemma: Int, blocks: [Int], values: [Int64],
    target: Int128, states: ProofStates?
  ) {
    self.terms = terms
    self.counts = counts
    self.lemma = lemma
    self.blocks = blocks
    self.values = values
    self.target = target
    self.states = states
    var isInside = [Bool](repeating: false, count: terms.blocks.count)
    for block in blocks { isInside[block] = true }
    var wholeRows = [Bool](repeating: true, count: terms.rows.count)
    for post in 0..<terms.postCount where !isInside[Int(terms.blockOfPost[post])] {
      for option in terms.options(post) {
        for entry in terms.entries(option) { wholeRows[Int(terms.entryRows[entry])] = false }
      }
    }
    // A split is on the options of these blocks alone, so that counts always mean what they say here.
    for row in limits..<limits + counts.count { wholeRows[row] = true }
    self.wholeRows = wholeRows
    self.isInside = isInside
  }

  /// Whether a post is spoken about.
  func holds(_ post: Int) -> Bool { post >= 0 && isInside?[Int(terms.blockOfPost[post])] ?? true }

  /// Whether the bounds of a row hold for what the blocks put into it.
  func seesWholly(_ row: Int) -> Bool { wholeRows?[row] ?? true }
}

/// Options whose number is split on.
struct ProofCount: Sendable {
  /// The options.
  var options: [Int32]
  /// The post that has them all, when the count names one: then a split decides on options, else it bounds a row.
  var post: Int?
}

/// Multipliers as pairs.
struct MultiplierList {
  let bits: Int
  let entries: [(row: Int32, multiplier: Int64)]

  init(_ multipliers: OptimalityCertificate.Multipliers) {
    bits = multipliers.bits
    entries = Array(zip(multipliers.rows, multipliers.values))
  }
}

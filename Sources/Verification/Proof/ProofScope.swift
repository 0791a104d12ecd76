internal import Results

/// What one tree of a proof speaks about: all blocks and values, or those of a lemma.
struct ProofScope: Sendable {
  let terms: ProofTerms
  /// What every option is worth here.
  let values: [Int64]
  /// A value that is not reached, and the lemma's number in messages.
  let target: Int128
  let lemma: Int?
  /// Rows into which nothing outside puts anything; nil for all.
  private let wholeRows: [Bool]?
  /// Options of each count, among these.
  let counts: [ProofCount]
  /// The states against which cases may be proven; nil where there are none.
  let states: ProofStates?
  /// The bounds of the links in the whole.
  let linkRows: [ProofTerms.Row]

  /// All blocks.
  var blocks: Range<Int> { terms.blocks.indices }

  init(_ terms: ProofTerms, counts: [ProofCount], target: Int128) {
    self.terms = terms
    self.counts = counts
    self.target = target
    values = terms.values
    lemma = nil
    wholeRows = nil
    states = nil
    linkRows = []
  }

  /// The scope of a lemma: terms of its own, other values; limits count only where no other post is in them.
  init(
    _ terms: ProofTerms, counts: [ProofCount], wholeRows: [Bool], lemma: Int, values: [Int64], target: Int128,
    states: ProofStates?, linkRows: [ProofTerms.Row]
  ) {
    self.terms = terms
    self.counts = counts
    self.wholeRows = wholeRows
    self.lemma = lemma
    self.values = values
    self.target = target
    self.states = states
    self.linkRows = linkRows
  }

  /// Whether a post is spoken about.
  func holds(_ post: Int) -> Bool { (0..<terms.postCount).contains(post) }

  /// Whether the bounds of a row hold for what the blocks put into it.
  func seesWholly(_ row: Int) -> Bool { wholeRows?[row] ?? true }
}

/// Options whose number is split on.
struct ProofCount: Sendable {
  /// The options.
  var options: [Int32]
  /// The post that has them all, when the count names one: then a split decides on options, else it bounds a row.
  var post: Int?
  /// What each of them puts into the links, where these are all that do so.
  var uses: [Int64]?
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

/// One case of a proof: the options and blocks that are still open, and bounds on counts.
struct ProofCase: Sendable {
  var isOpen: [Bool]
  /// Whether a block may stay unfunded.
  var mayBeEmpty: [Bool]
  /// Bounds of every row, counts and lemmas included.
  var rows: [ProofTerms.Row]
  /// The least value that would be news.
  var target: Int128

  /// What a proof about some terms begins with.
  init(_ terms: ProofTerms, target: Int128) {
    isOpen = Array(repeating: true, count: terms.optionCount)
    mayBeEmpty = terms.isRequired.map { !$0 }
    rows = terms.rows
    self.target = target
  }

  /// The bytes that it takes, roughly.
  var size: Int { isOpen.count + mayBeEmpty.count + rows.count * MemoryLayout<ProofTerms.Row>.stride }
}

/// An upper bound for one case at some multipliers: the multiples of the rows' bounds, plus for every block the most that
/// its options are worth beyond the multiples of their weights.
///
/// It holds whatever the multipliers are: for every allocation of the case, Σ v ≤ Σ v + Σ y·(b − Σ w) when each y has the
/// sign of a bound b that holds, and the right side is largest block by block.
struct DualSum {
  /// The bound in units of 2^-bits; nil when nothing can be chosen.
  private(set) var total: Int128? = 0
  private let shift: Int
  /// What each option is worth beyond the multiples of its weights.
  private var surplus: [Int128]
  private var bestOfPost: [Int128?]
  private var bestOfBlock: [Int128]
  private let scope: ProofScope

  /// - Throws: ``Failure`` when multipliers make no sense or numbers leave 128 bits.
  init(_ multipliers: MultiplierList, _ scope: ProofScope, _ open: ProofCase) throws(Failure) {
    self.scope = scope
    shift = multipliers.bits
    var sum = ExactSum()
    var multiplierOfRow = [Int64](repeating: 0, count: open.rows.count)
    for (row, multiplier) in multipliers.entries {
      guard open.rows.indices.contains(Int(row)), scope.seesWholly(Int(row)) else { throw .badMultipliers }
      let bounds = open.rows[Int(row)]
      guard multiplier != 0, let bound = multiplier > 0 ? bounds.upper : bounds.lower else { throw .badMultipliers }
      multiplierOfRow[Int(row)] = multiplier
      sum.add(Int128(multiplier), times: bound)
    }
    surplus = Array(repeating: 0, count: scope.terms.optionCount)
    bestOfPost = Array(repeating: nil, count: scope.terms.postCount)
    bestOfBlock = Array(repeating: 0, count: scope.terms.blocks.count)
    for block in scope.blocks {
      for post in scope.terms.blocks[block] {
        for option in scope.terms.options(Int(post)) where open.isOpen[option] {
          var worth = ExactSum()
          worth.add(Int128(scope.values[option]), times: 1 << Int128(multipliers.bits))
          for entry in scope.terms.entries(option) {
            let multiplier = multiplierOfRow[Int(scope.terms.entryRows[entry])]
            if multiplier != 0 { worth.add(-Int128(multiplier), times: Int128(scope.terms.weights[entry])) }
          }
          guard let worth = worth.value else { throw .overflow }
          surplus[option] = worth
          bestOfPost[Int(post)] = max(bestOfPost[Int(post)] ?? worth, worth)
        }
      }
      guard let best = try best(of: block, open) else {
        total = nil
        return
      }
      bestOfBlock[block] = best
      sum.add(best, times: 1)
    }
    guard let sum = sum.value else { throw .overflow }
    total = sum
  }

  /// Why no bound could be computed.
  enum Failure: Error {
    case badMultipliers, overflow
  }

  /// The most that a block is worth; nil when it must be funded and cannot.
  private func best(of block: Int, _ open: ProofCase) throws(Failure) -> Int128? {
    guard let whole = try whole(block) else { return open.mayBeEmpty[block] ? 0 : nil }
    return open.mayBeEmpty[block] ? max(0, whole) : whole
  }

  /// What a block is worth when it is funded; nil when one of its posts has no open option.
  private func whole(_ block: Int) throws(Failure) -> Int128? {
    var sum = ExactSum()
    for post in scope.terms.blocks[block] {
      guard let best = bestOfPost[Int(post)] else { return nil }
      sum.add(best, times: 1)
    }
    guard let value = sum.value else { throw .overflow }
    return value
  }

  /// Whether no allocation of the case reaches a value.
  func isBelow(_ target: Int128) throws(Failure) -> Bool {
    guard let total else { return true }
    return try total < scaled(target)
  }

  /// Closes the options, and the emptiness of blocks, with which no allocation of the case reaches a value.
  func close(_ open: inout ProofCase, below target: Int128) throws(Failure) {
    guard let total else { return }
    let limit = try scaled(target)
    for block in scope.blocks {
      let (rest, overflow) = total.subtractingReportingOverflow(bestOfBlock[block])
      if overflow { throw .overflow }
      let whole = try whole(block)
      if open.mayBeEmpty[block] && rest < limit { open.mayBeEmpty[block] = false }
      for post in scope.terms.blocks[block] {
        for option in scope.terms.options(Int(post)) where open.isOpen[option] {
          guard let whole, let best = bestOfPost[Int(post)] else {
            open.isOpen[option] = false
            continue
          }
          var bound = ExactSum()
          for part in [rest, whole, -best, surplus[option]] { bound.add(part, times: 1) }
          guard let bound = bound.value else { throw .overflow }
          if bound < limit { open.isOpen[option] = false }
        }
      }
    }
  }

  private func scaled(_ target: Int128) throws(Failure) -> Int128 {
    let (product, overflow) = target.multipliedReportingOverflow(by: 1 << Int128(shift))
    if overflow { throw .overflow }
    return product
  }
}

/// A sum of products that knows whether it left 128 bits.
struct ExactSum {
  private var sum: Int128 = 0
  private var isExact = true

  /// The sum; nil when it left 128 bits on the way.
  var value: Int128? { isExact ? sum : nil }

  mutating func add(_ first: Int128, times second: Int128) {
    let (product, overflow) = first.multipliedReportingOverflow(by: second)
    let (next, carry) = sum.addingReportingOverflow(product)
    if overflow || carry { isExact = false }
    sum = next
  }
}

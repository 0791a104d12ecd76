extension GroupedSimplex {
  /// The basic quantity that breaks its bound and gives way in the next step.
  enum Leaving {
    case head(place: Int)
    case row(Int)
  }

  struct Step {
    var leaving: Leaving
    /// By how much the bound is broken; the slope of the line search.
    var excess: Double
    /// +1 when the quantity is too small, -1 when it is too large.
    var sign: Double
  }

  /// Steps that may leave the multipliers where they are before the order of what gives way is shuffled.
  static let patience = 40

  /// The next step, the ray of which is set; nothing when no bound is broken.
  ///
  /// Turn 0 takes the bound that is broken most. Where many columns are worth the same, steps may go round in circles
  /// without moving the multipliers; other turns weigh the broken bounds at random, which ends that.
  mutating func nextStep(turn: Int) -> Step? {
    guard turn == 0 else { return shuffledStep(turn) }
    var worst = Self.tolerance
    var leaving: Leaving?
    var sign = 0.0
    func consider(_ excess: Double, _ candidate: Leaving, _ direction: Double) {
      if excess > worst {
        worst = excess
        leaving = candidate
        sign = direction
      }
    }
    for place in basis.heads.indices {
      consider(-part[place], .head(place: place), 1)
      if !allowed[Int(basis.heads[place])] { consider(part[place], .head(place: place), -1) }
    }
    for row in activity.indices {
      let excess = max(activity[row] - upper[row], lower[row] - activity[row])
      if excess > worst && tightPlace[row] < 0 {
        consider(excess, .row(row), activity[row] > upper[row] ? -1 : 1)
      }
    }
    if let (place, excess, direction) = worstKey(above: worst) {
      exchangeKey(at: place)
      return step(.head(place: place), excess: excess, sign: direction)
    }
    return leaving.map { step($0, excess: worst, sign: sign) }
  }

  private mutating func step(_ leaving: Leaving, excess: Double, sign: Double) -> Step {
    for row in ray.indices { ray[row] = 0 }
    switch leaving {
    case .head(let place):
      for (column, row) in basis.tight.enumerated() { ray[Int(row)] = inverse[place, column] }
    case .row(let row):
      let product = inverse.leftProduct(splitDifferences(inRow: row))
      for (column, tight) in basis.tight.enumerated() { ray[Int(tight)] = product[column] }
      ray[row] = -1
    }
    return Step(leaving: leaving, excess: excess, sign: sign)
  }

  private mutating func shuffledStep(_ turn: Int) -> Step? {
    var broken: [(score: Double, excess: Double, leaving: Leaving, sign: Double)] = []
    func consider(_ excess: Double, _ leaving: Leaving, _ sign: Double, _ number: Int) {
      guard excess > Self.tolerance else { return }
      let score = excess * unitHash(UInt64(turn) &* 0x9E37_79B9 &+ UInt64(bitPattern: Int64(number)))
      broken.append((score, excess, leaving, sign))
    }
    for place in basis.heads.indices {
      consider(-part[place], .head(place: place), 1, place)
      if !allowed[Int(basis.heads[place])] { consider(part[place], .head(place: place), -1, place) }
    }
    for row in activity.indices where tightPlace[row] < 0 {
      let isAbove = activity[row] > upper[row]
      consider(max(activity[row] - upper[row], lower[row] - activity[row]), .row(row), isAbove ? -1 : 1, ~row)
    }
    guard let chosen = broken.max(by: { $0.score < $1.score }) else { return nextStep(turn: 0) }
    return step(chosen.leaving, excess: chosen.excess, sign: chosen.sign)
  }

  /// The key that breaks its bound most, and the largest split column of its group, which replaces it.
  private mutating func worstKey(above threshold: Double) -> (place: Int, excess: Double, sign: Double)? {
    for column in basis.heads {
      rest[Int(matrix.groupOf[Int(column)])] = 1
      largest[Int(matrix.groupOf[Int(column)])] = -1
    }
    for (place, column) in basis.heads.enumerated() {
      let group = Int(matrix.groupOf[Int(column)])
      rest[group] -= part[place]
      if largest[group] < 0 || part[Int(largest[group])] < part[place] { largest[group] = Int32(place) }
    }
    var worst: (place: Int, excess: Double, sign: Double)?
    for (place, column) in basis.heads.enumerated() {
      let group = Int(matrix.groupOf[Int(column)])
      guard Int(largest[group]) == place else { continue }
      let key = rest[group]
      let excess = key < 0 ? -key : (allowed[Int(basis.keys[group])] ? 0 : key)
      if excess > max(threshold, worst?.excess ?? 0) { worst = (place, excess, key < 0 ? 1 : -1) }
    }
    return worst
  }

  /// What each column uses along the ray.
  mutating func computeRates() {
    ray.withUnsafeBufferPointer { ray in
      rates.withUnsafeMutableBufferPointer { rates in
        guard let weights = ray.baseAddress else { return }
        for column in 0..<matrix.columnCount { rates[column] = matrix.dot(column, weights) }
      }
    }
  }
}

/// The linear relaxation of a choice model, by a dual simplex method that keeps "exactly one of a group" implicit.
///
/// A group sits at its key column unless the relaxation splits it between several. The basis holds only the tight rows
/// and the split columns: a square matrix as large as the number of rows that bind, whatever the size of the model.
/// Rows that do not bind cost nothing but a look at their activity. Every step is an exact line search along a ray of
/// multipliers, past all keys that change on the way. Doubles decide nothing here: a bound is recomputed in integers
/// from the multipliers (see `DualBound`).
struct GroupedSimplex: Sendable {
  enum Status { case optimal, infeasible, cutOff, gaveUp }

  let model: ChoiceModel
  let matrix: ScaledMatrix
  /// Values with a tiny deterministic disturbance, so that equal ones do not stall the method.
  var value: [Double]
  /// Largest magnitude of a value.
  let valueScale: Double
  private(set) var lower: [Double]
  private(set) var upper: [Double]
  private(set) var allowed: [Bool]

  var basis: Basis
  /// Inverse of the basis, one row of `tight.count` numbers per split column.
  var inverse: SquareMatrix
  /// Position of a tight row in the basis, or -1.
  var tightPlace: [Int32]
  /// Position of a split column in the basis, or -1.
  var headPlace: [Int32]
  /// Number of split columns of a group besides its key.
  var splitCount: [Int32]

  /// Multiplier of every row; 0 where the row is not tight.
  var multipliers: [Double]
  /// Value of every column less what it uses at the multipliers.
  var profit: [Double]
  /// Activity of every row when each group takes its key alone.
  var keyActivity: [Double]
  /// Part taken by each split column.
  var part: [Double] = []
  /// Activity of every row.
  var activity: [Double]
  /// Row of the inverse that belongs to what gives way in the present step, over all rows of the model.
  var ray: [Double]
  /// What each column uses along the ray.
  var rates: [Double]
  var queue = BreakpointQueue()
  /// Scratch of `computeParts`, by tight row, and of `worstKey`, by group.
  var slack: [Double] = []
  var rest: [Double]
  var largest: [Int32]
  /// Asked now and then whether to give up.
  var monitor: SearchMonitor?
  var pivots = 0
  /// By how much the bound fails that nothing can mend, after an infeasible end.
  var excess = 0.0
  /// How often the basis had to be given up.
  var starts = 0
  var sinceRefactored = 0

  static let tolerance = 1e-8

  init(_ model: ChoiceModel, level: Int) {
    self.model = model
    matrix = ScaledMatrix(model)
    let values = model.levels[level]
    // In all less than a quarter of a step, or the bound would lose more than it gains in pivots.
    let unit = Double(values.step)
    let greatest = values.reduce(1.0) { max($0, abs(Double($1))) }
    let disturbance = max(2e-5 * unit, min(1e-9 * greatest, 0.25 * unit / Double(max(1, model.groupCount))))
    value = values.indices.map { column in
      model.origin[column] < 0 ? 0 : Double(values[column]) + disturbance * unitHash(UInt64(model.origin[column]))
    }
    valueScale = value.reduce(1) { max($0, abs($1)) }
    lower = matrix.scaledBounds(model.lower, none: ChoiceModel.noLower, infinity: -.infinity)
    upper = matrix.scaledBounds(model.upper, none: ChoiceModel.noUpper, infinity: .infinity)
    allowed = Array(repeating: true, count: model.columnCount)
    basis = Basis(keys: Array(repeating: 0, count: model.groupCount))
    inverse = SquareMatrix()
    tightPlace = Array(repeating: -1, count: model.rowCount)
    headPlace = Array(repeating: -1, count: model.columnCount)
    splitCount = Array(repeating: 0, count: model.groupCount)
    ray = Array(repeating: 0, count: model.rowCount)
    rates = Array(repeating: 0, count: model.columnCount)
    rest = Array(repeating: 1, count: model.groupCount)
    largest = splitCount
    multipliers = Array(repeating: 0, count: model.rowCount)
    profit = value
    keyActivity = Array(repeating: 0, count: model.rowCount)
    activity = keyActivity
    refactor()
  }

  // MARK: Changing the node

  mutating func forbid(_ column: Int) { allowed[column] = false }

  mutating func setUpper(_ row: Int, _ bound: Int128) {
    upper[row] = bound.nearestDouble * matrix.rowScale[row]
  }

  mutating func setLower(_ row: Int, _ bound: Int128) {
    lower[row] = bound.nearestDouble * matrix.rowScale[row]
  }

  /// Forgets the bounds set since the root and takes up a basis; to be followed by `refactor`.
  mutating func restore(_ basis: Basis, allowed: [Bool], root: GroupedSimplex) {
    lower = root.lower
    upper = root.upper
    self.allowed = allowed
    for column in self.basis.heads { headPlace[Int(column)] = -1 }
    for row in self.basis.tight { tightPlace[Int(row)] = -1 }
    self.basis = basis
  }

  // MARK: Reading the solution

  /// The column of each group of which the relaxed solution takes most.
  var largestParts: [Int32] {
    (0..<model.groupCount).map { group in
      Int32(parts(of: group).max { $0.part < $1.part }?.column ?? Int(basis.keys[group]))
    }
  }

  /// The same, among some columns; the first of these where the relaxed solution takes none of them.
  func rounded(among allowed: [Bool]) -> [Int32] {
    (0..<model.groupCount).map { group in
      let key = basis.keys[group]
      if splitCount[group] == 0 && allowed[Int(key)] { return key }
      let largest = parts(of: group).filter { allowed[$0.column] }.max { $0.part < $1.part }?.column
      return Int32(largest ?? model.columns(group).first { allowed[$0] } ?? Int(key))
    }
  }

  /// Part of every column in the relaxed solution, for the columns that are not wholly in or out.
  func parts(of group: Int) -> [(column: Int, part: Double)] {
    guard splitCount[group] > 0 else { return [(Int(basis.keys[group]), 1)] }
    var result: [(column: Int, part: Double)] = []
    var rest = 1.0
    for column in model.columns(group) where headPlace[column] >= 0 {
      let share = part[Int(headPlace[column])]
      result.append((column, share))
      rest -= share
    }
    result.append((Int(basis.keys[group]), rest))
    return result
  }

  /// Groups that the relaxed solution splits.
  var splitGroups: [Int] {
    Set(basis.heads.map { Int(matrix.groupOf[Int($0)]) }).sorted()
  }

  /// Multiplier of every row as the model states it, not as it is scaled here.
  var rowMultipliers: [Double] { multipliers.indices.map { multipliers[$0] * matrix.rowScale[$0] } }

  func rowActivity(_ row: Int) -> Double { activity[row] / matrix.rowScale[row] }
}

/// Which columns are keys, which are split, which rows are tight and at which bound.
struct Basis: Sendable {
  var keys: [Int32]
  var heads: [Int32] = []
  var tight: [Int32] = []
  var atUpper: [Bool] = []
}

/// A number between 1/2 and 1 that depends on nothing but its argument.
func unitHash(_ seed: UInt64) -> Double {
  var word = (seed &+ 0x9E37_79B9_7F4A_7C15)
  word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
  word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
  word ^= word >> 31
  return 0.5 + Double(word >> 12) / Double(1 << 53)
}

/// The relaxation of a proof step, in doubles: where multipliers and branchings come from.
///
/// It decides nothing.
struct ProofRelaxation {
  private(set) var simplex: GroupedSimplex
  /// Column of the relaxation behind each column of the proof's model, -1 where it was closed from the start.
  private let place: [Int32]
  /// The column that leaves a group empty, -1 where it has to be chosen.
  private let emptyColumn: [Int32]
  private let rowCount: Int

  /// What keeps products of multipliers and amounts within 128 bits.
  private static let largestMultiplier = 0x1p50

  init(_ model: ProofModel, _ state: ProofState) {
    var choice = ChoiceModel()
    choice.levels = [[]]
    choice.offsets = [0]
    choice.lower = state.lower
    choice.upper = state.upper
    var place = [Int32](repeating: -1, count: model.columnCount)
    var emptyColumn = [Int32](repeating: -1, count: model.groupCount)
    let ties = Self.addTies(of: model, to: &choice)
    for group in 0..<model.groupCount {
      if state.mayBeEmpty[Int(model.blockOfGroup[group])] {
        emptyColumn[group] = Int32(choice.columnCount)
        choice.endProofColumn(origin: -1, value: 0)
      }
      for column in model.columns(group) where state.allowed[column] {
        place[column] = Int32(choice.columnCount)
        choice.rowIndices += model.rowIndices[model.entries(column)]
        choice.amounts += model.amounts[model.entries(column)]
        for tie in ties[group] ?? [] {
          choice.rowIndices.append(tie.row)
          choice.amounts.append(tie.amount)
        }
        choice.endProofColumn(origin: Int32(column), value: model.values[column])
      }
      // A group without any column left would have no key; the step is closed before it comes to that.
      choice.groupOrigin.append(Int32(group))
      choice.groupStart.append(Int32(choice.columnCount))
    }
    choice.largestAmount = choice.amounts.reduce(1) { max($0, abs(Double($1))) }
    self.place = place
    self.emptyColumn = emptyColumn
    rowCount = model.rowCount
    simplex = GroupedSimplex(choice, level: 0)
  }

  /// A row for each pair of neighbours in a block, and by group what its columns put into them.
  private static func addTies(
    of model: ProofModel, to choice: inout ChoiceModel
  ) -> [Int: [(row: Int32, amount: Int64)]] {
    var ties: [Int: [(row: Int32, amount: Int64)]] = [:]
    for groups in model.blocks where groups.count > 1 {
      for (first, second) in zip(groups, groups.dropFirst()) {
        ties[Int(first), default: []].append((Int32(choice.rowCount), 1))
        ties[Int(second), default: []].append((Int32(choice.rowCount), -1))
        choice.lower.append(0)
        choice.upper.append(0)
      }
    }
    return ties
  }

  // MARK: Following the state

  mutating func solve(cutOff: Double, pivotLimit: Int = 2_000, monitor: SearchMonitor) -> GroupedSimplex.Status {
    simplex.monitor = monitor
    let (status, ray) = simplex.solve(cutOff: cutOff, pivotLimit: pivotLimit)
    self.ray = status == .infeasible ? ray : []
    return status
  }

  /// The ray along which the bound falls for ever, after an infeasible end.
  private var ray: [Double] = []

  mutating func forbid(_ columns: [Int]) {
    for column in columns where place[column] >= 0 { simplex.forbid(Int(place[column])) }
  }

  mutating func fill(_ blocks: [Int], of model: ProofModel) {
    for group in blocks.flatMap({ model.blocks[$0] }) where emptyColumn[Int(group)] >= 0 {
      simplex.forbid(Int(emptyColumn[Int(group)]))
    }
  }

  mutating func setUpper(_ row: Int, _ bound: Int128) { simplex.setUpper(row, bound) }
  mutating func setLower(_ row: Int, _ bound: Int128) { simplex.setLower(row, bound) }
  mutating func rekey() { simplex.rekey() }

  /// The bound after a few pivots, without proof.
  mutating func trialBound(cutOff: Double) -> Double {
    let (status, _) = simplex.solve(cutOff: cutOff, pivotLimit: 12)
    return status == .infeasible ? -.infinity : simplex.bound
  }

  /// Whether the relaxed solution uses a column that has been forbidden.
  var isBroken: Bool {
    simplex.basis.keys.contains { !simplex.allowed[Int($0)] }
      || simplex.basis.heads.contains { !simplex.allowed[Int($0)] }
  }

  // MARK: Multipliers

  /// Multipliers worth trying: those of the relaxation, or after an infeasible end some further and further out.
  func candidates(target: Double) -> [[Double]] {
    let base = simplex.rowMultipliers
    guard !ray.isEmpty, simplex.excess > 0 else { return [base] }
    let length = 1.5 * max(1, abs(simplex.bound - target)) / simplex.excess
    return [1, 32, 1_024, 0x1p20].map { factor in
      base.indices.map { base[$0] + factor * length * ray[$0] * simplex.matrix.rowScale[$0] }
    }
  }

  /// Multipliers in whole multiples of 2^-`bits`, of the signs that bounds allow; nil when they are too large.
  func rounded(
    _ multipliers: [Double], bits: Int, _ state: ProofState
  ) -> SelectionCertificate.Multipliers? {
    let unit = Double(sign: .plus, exponent: bits, significand: 1)
    var rounded = SelectionCertificate.Multipliers(bits: bits, rows: [], values: [])
    for row in 0..<rowCount {
      let number = (multipliers[row] * unit).rounded()
      if number == 0 { continue }
      guard abs(number) * simplex.model.largestAmount < 0x1p104, abs(number) < Self.largestMultiplier else {
        return nil
      }
      if number > 0 ? state.upper[row] == ChoiceModel.noUpper : state.lower[row] == ChoiceModel.noLower { continue }
      rounded.rows.append(Int32(row))
      rounded.values.append(Int64(number))
    }
    return rounded
  }

  // MARK: Branching

  /// What a branching of the relaxation is in terms of the proof's model.
  enum Place {
    case row(Int)
    case group(Int)
    case column(Int)
    case columns([Int])
  }

  func place(of branching: Branching) -> Place {
    switch branching.down {
    case .atMost(let row, _), .atLeast(let row, _): return .row(Int(row))
    case .forbid(let column), .only(let column):
      let origin = simplex.model.origin[Int(column)]
      return origin < 0 ? .group(Int(simplex.model.columnGroup[Int(column)])) : .column(Int(origin))
    }
  }
}

extension ChoiceModel {
  fileprivate mutating func endProofColumn(origin column: Int32, value: Int64) {
    columnStart.append(Int32(amounts.count))
    columnGroup.append(Int32(groupStart.count - 1))
    origin.append(column)
    levels[0].append(value)
  }
}

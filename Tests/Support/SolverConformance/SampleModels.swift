public import LinearProgramming

/// Models made from a seed.
public enum SampleModels {
  /// A tiny model that ``ExhaustiveSolver`` can go through.
  ///
  /// Up to three continuous and three integer columns with bounds, up to four rows of every shape.
  public static func tiny(seed: UInt64) throws -> LinearModel {
    var generator = SeededGenerator(seed: seed)
    func number(_ range: ClosedRange<Int>) -> Double { Double(Int.random(in: range, using: &generator)) }
    var builder = ModelBuilder("tiny\(seed)", sense: Bool.random(using: &generator) ? .minimise : .maximise)
    var columns: [Variable] = []
    for column in 0..<Int.random(in: 0...3, using: &generator) {
      let lower = number(-4...2)
      columns.append(builder.addColumn("x\(column)", .between(lower, lower + number(0...8)), objective: number(-9...9)))
    }
    for column in 0..<Int.random(in: 0...3, using: &generator) {
      let lower = number(-3...2)
      columns.append(
        builder.addColumn("n\(column)", .between(lower, lower + number(0...4)), .integer, objective: number(-9...9)))
    }
    for row in 0..<Int.random(in: 0...4, using: &generator) {
      let sum = LinearExpression.sum(columns.map { (number(-5...5), $0) })
      let end = number(-12...12)
      let shapes: [Bounds] = [
        .atMost(end), .atLeast(end), .between(end, end + number(0...6)), .exactly(number(-4...4)), .free,
      ]
      builder.addRow("r\(row)", sum, shapes[Int.random(in: 0..<shapes.count, using: &generator)])
    }
    builder.addToObjective(constant: number(-5...5))
    return try builder.build()
  }

  /// A knapsack with several rows, hard enough to need a search.
  public static func knapsack(items: Int, rows: Int, seed: UInt64) throws -> LinearModel {
    var generator = SeededGenerator(seed: seed)
    var builder = ModelBuilder("knapsack\(seed)", sense: .maximise)
    let columns = (0..<items).map {
      builder.addBinary("x\($0)", objective: Double(Int.random(in: 20...99, using: &generator)))
    }
    for row in 0..<rows {
      let weights = columns.map { _ in Double(Int.random(in: 10...99, using: &generator)) }
      builder.addRow(
        "w\(row)", .sum(zip(weights, columns)), .atMost((weights.reduce(0, +) / 2).rounded()))
    }
    return try builder.build()
  }
}

internal import LinearProgramming

/// What a reader who solves every equation of a publication can find out about a hidden count (attaque).
///
/// The reader knows which cells there are, that no count is negative, every published sum, and what a post costs. The
/// answer is exact for whole and broken counts alike, so that whole counts cannot be pinned down further than it says
/// but by a fraction.
struct Attack {
  /// How far a count can be narrowed down.
  struct Reach: Equatable {
    let least: Int64
    let most: Int64
    /// The releases that hold it there.
    let holders: Set<Int>

    var width: Int64 { most - least }
  }

  let cellCount: Int
  /// More posts than any cell can hold, whatever a reader believes.
  let ceiling: Int
  let solver: any Solver

  /// How far the sum of cells can be narrowed down by what is published.
  func reach(of secret: [Int], knowing releases: [Release], without hidden: Set<Int>) throws -> Reach {
    let low = try extreme(.minimise, of: secret, releases, hidden)
    let high = try extreme(.maximise, of: secret, releases, hidden)
    // Inwards, with room for the rounding of the numeric solver: never wider than it is.
    let (least, most) = ((low.value - 1e-5).rounded(.up), (high.value + 1e-5).rounded(.down))
    return Reach(least: Int64(least), most: Int64(max(least, most)), holders: low.holders.union(high.holders))
  }

  private func extreme(
    _ sense: ObjectiveSense, of secret: [Int], _ releases: [Release], _ hidden: Set<Int>
  ) throws -> (value: Double, holders: Set<Int>) {
    let wanted = Set(secret)
    var builder = ModelBuilder("attack", sense: sense)
    let cells = (0..<cellCount).map { cell in
      builder.addColumn(
        "c\(cell)", Bounds(lower: 0, upper: Double(ceiling)), objective: wanted.contains(cell) ? 1 : 0)
    }
    var owners: [Int] = []
    for (number, release) in releases.enumerated() where !hidden.contains(number) {
      for sum in release.sums where !sum.parts.isEmpty {
        for (bounds, expression) in rows(of: sum, cells) {
          builder.addRow("r\(owners.count)", expression, bounds)
          owners.append(number)
        }
      }
    }
    var options = SolveOptions()
    options.parts = [.rowDuals]
    let outcome = try solver.solve(builder.build(), options: options)
    guard let value = outcome.objective else { return (sense == .minimise ? Double(ceiling) : 0, Set(owners)) }
    let holders = zip(owners, outcome.rowDuals).filter { $0.1.magnitude > 1e-9 }.map(\.0)
    return (value, Set(holders))
  }

  /// The rows of a sum, in units of its largest factor: cents beside posts would upset the numeric solver.
  private func rows(of sum: PublishedSum, _ cells: [Variable]) -> [(Bounds, LinearExpression)] {
    let unit = Double(max(sum.parts.map(\.most).max() ?? 1, 1))
    func expression(_ factor: (PublishedSum.Part) -> Int64) -> LinearExpression {
      .sum(sum.parts.map { (Double(factor($0)) / unit, cells[$0.cell]) })
    }
    let value = Double(sum.value) / unit
    if sum.isExact { return [(Bounds(lower: value, upper: value), expression(\.most))] }
    return [(.atLeast(value), expression(\.most)), (.atMost(value), expression(\.least))]
  }
}

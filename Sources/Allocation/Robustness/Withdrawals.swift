internal import Campaigns
internal import DeclarativeFiles
internal import Pools
internal import Quantities
internal import Regulation
internal import Wordings

/// Who may withdraw, how likely, and who falls with whom (désistements).
struct Withdrawals: Sendable {
  /// Rows that may be funded: eligible, with an option, not refused by the commission.
  let candidates: [Int]
  /// For each row the chances in a million that it withdraws by itself.
  let millionths: [Int64]
  private let starts: [Int64]
  private let companions: [Int32: [Int32]]

  /// Reads the probabilities.
  ///
  /// - Throws: `InputFaults` with every cell of the column that is no probability.
  init(_ uncertainty: Uncertainty, _ problem: AllocationProblem) throws(InputFaults) {
    candidates = (0..<problem.pool.count).filter { row in
      problem.participation.eligible.contains(row) && !problem.options.options(of: row).isEmpty
        && problem.participation.verdicts[row] != .reject
    }
    millionths = try Self.probabilities(uncertainty.withdrawal, problem)
    let draws = RandomDraws(seed: uncertainty.seed)
    starts = (0..<problem.pool.count).map { draws.start(.withdrawal, of: problem.pool.ids.utf8(at: $0)) }
    companions = Self.companions(problem.participation)
  }

  /// The rows that fall when a row withdraws: itself, its group, and the groups that share a member with it.
  func falling(with row: Int) -> [Int32] { companions[Int32(row)] ?? [Int32(row)] }

  /// Whether a row is still there in a draw.
  func stays(_ row: Int, draw: Int) -> Bool {
    falling(with: row).allSatisfy { !withdraws(Int($0), draw: draw) }
  }

  /// The chances in a million that a row stays.
  func chanceOfStaying(_ row: Int) -> Int64 {
    falling(with: row).reduce(1_000_000) { chance, member in
      Rounding.halfAwayFromZero(Int128(chance) * Int128(1_000_000 - millionths[Int(member)]), over: 1_000_000)
    }
  }

  /// The candidates that are gone in a draw, ascending.
  func gone(inDraw draw: Int) -> [Int32] {
    candidates.filter { !stays($0, draw: draw) }.map { Int32($0) }
  }

  private func withdraws(_ row: Int, draw: Int) -> Bool {
    millionths[row] > 0 && RandomDraws.happens(from: starts[row], draw: draw, millionths: millionths[row])
  }

  private static func companions(_ participation: Participation) -> [Int32: [Int32]] {
    var companions: [Int32: [Int32]] = [:]
    for first in participation.groups.joined() where companions[first] == nil {
      var found: Set<Int32> = [first]
      var pending = [first]
      while let row = pending.popLast() {
        for group in participation.groupsOfRow[row] ?? [] {
          for member in participation.groups[group] where found.insert(member).inserted { pending.append(member) }
        }
      }
      let members = found.sorted()
      for member in members { companions[member] = members }
    }
    return companions
  }

  private static func probabilities(
    _ withdrawal: Uncertainty.Withdrawal?, _ problem: AllocationProblem
  ) throws(InputFaults) -> [Int64] {
    let pool = problem.pool
    switch withdrawal {
    case nil: return Array(repeating: 0, count: pool.count)
    case .probability(let probability)?: return Array(repeating: probability.millionths, count: pool.count)
    case .column(let column)?:
      let figures = ColumnFigures(column.name, pool: pool)
      let readings = (0..<pool.count).map { figures.millionths(of: $0) }
      let faulty = readings.indices.filter { !(readings[$0].map { (0...1_000_000).contains($0) } ?? false) }
      var log = DiagnosticLog()
      log.report(.error, "not-a-probability", rows: faulty, of: pool) {
        .notAProbability(column: column.name, text: pool.cellWording($0, column.name), post: pool.ids[$0])
      }
      try log.throwIfFaulty()
      return readings.map { Int64($0 ?? 0) }
    }
  }
}

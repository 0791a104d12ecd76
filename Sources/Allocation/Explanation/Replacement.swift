internal import Campaigns
internal import Pools
public import Quantities
internal import Selection

/// What it would cost to decide the contrary on one post (valeur de remplacement).
public struct Replacement: Sendable, Hashable {
  /// Whether the post is funded as things are.
  public let isFunded: Bool
  /// The points that the contrary decision costs in all; nil when no allocation satisfies the rules then.
  public let loss: Points?
  /// The posts that would leave.
  public let leaving: [String]
  /// The posts that would enter, the post itself left out.
  public let entering: [String]
  /// For a post that is not funded, the points that it lacks; nil when points alone cannot bring it in.
  public let pointsLacking: Points?
}

extension Inquiry {
  /// What the contrary decision on a post would cost.
  ///
  /// - Parameters:
  ///   - id: the post.
  ///   - namesPosts: whether to name who would leave and enter, which takes the later levels too.
  /// - Returns: the cost; nil for a post that takes no part: ineligible, without an option, or decided by the
  ///   commission.
  /// - Throws: ``UnansweredQuestion`` when a search ended without a proof.
  public func replacement(of id: String, namingPosts namesPosts: Bool = true) throws -> Replacement? {
    guard let row = problem.pool.row(withID: id), problem.participation.eligible.contains(row),
      problem.participation.verdicts[row] == .none, !problem.options.options(of: row).isEmpty
    else { return nil }
    let isFunded = plan.option(of: row) != nil
    let contrary = try answer(forced(row, isFunded ? .forcedOut : .forcedIn), allLevels: namesPosts)
    let others = contrary.map { changes(to: $0.plan, except: row) }
    return Replacement(
      isFunded: isFunded, loss: contrary.map { Points(thousandths: thousandths(best - $0.best)) },
      leaving: others?.leaving ?? [], entering: others?.entering ?? [],
      pointsLacking: isFunded ? nil : try pointsLacking(row))
  }

  /// The problem with one row decided.
  private func forced(_ row: Int, _ decision: GroupDecision) -> SelectionProblem {
    var changed = base
    if changed.decisions.isEmpty { changed.decisions = Array(repeating: .free, count: changed.groupCount) }
    changed.decisions[row] = decision
    return changed
  }

  private func changes(to other: AllocationPlan, except row: Int) -> (leaving: [String], entering: [String]) {
    var (leaving, entering): ([String], [String]) = ([], [])
    for candidate in 0..<problem.pool.count where candidate != row {
      switch (plan.option(of: candidate) != nil, other.option(of: candidate) != nil) {
      case (true, false): leaving.append(problem.pool.ids[candidate])
      case (false, true): entering.append(problem.pool.ids[candidate])
      default: break
      }
    }
    return (leaving, entering)
  }

  /// The least, over the options, of what forcing the option costs divided by the part of the points that it earns.
  private func pointsLacking(_ row: Int) throws -> Points? {
    guard problem.campaign.objective == .points else { return nil }
    var least: Int64?
    for (value, columns) in columnsByValue(row) where value.millionths > 0 {
      guard let answer = try answer(restricted(row, to: columns), allLevels: false) else { continue }
      let lacking = Int128(best - answer.best) * 1_000_000
      let divisor = Int128(value.millionths)
      let rounded = Int64((lacking + divisor - 1) / divisor)
      least = min(least ?? rounded, rounded)
    }
    return least.map { Points(thousandths: $0) }
  }

  /// The options of a row by the part of the points that their duration earns.
  private func columnsByValue(_ row: Int) -> [(Decimal6, Set<Int>)] {
    var columns: [Decimal6: Set<Int>] = [:]
    for option in problem.options.options(of: row) {
      let months = problem.offers[Int(problem.options.offers[option])].months
      columns[problem.campaign.durationValues[months] ?? .one, default: []].insert(option)
    }
    return columns.sorted { $0.key > $1.key }.map { ($0.key, $0.value) }
  }

  /// The problem with one row forced in by some of its options.
  ///
  /// The others keep their place and are made impossible by a row of their own.
  private func restricted(_ row: Int, to columns: Set<Int>) -> SelectionProblem {
    var changed = forced(row, .forcedIn)
    let others = base.columns(ofGroup: row).filter { !columns.contains($0) }
    guard !others.isEmpty else { return changed }
    changed.rows.append(SelectionRow(lower: nil, upper: 0))
    let barrier = Int32(changed.rows.count - 1)
    var (rowIndices, amounts, columnStart): ([Int32], [Int64], [Int32]) = ([], [], [0])
    rowIndices.reserveCapacity(base.rowIndices.count + others.count)
    amounts.reserveCapacity(base.amounts.count + others.count)
    let barred = Set(others)
    for column in 0..<base.columnCount {
      for entry in base.entries(ofColumn: column) {
        rowIndices.append(base.rowIndices[entry])
        amounts.append(base.amounts[entry])
      }
      if barred.contains(column) {
        rowIndices.append(barrier)
        amounts.append(1)
      }
      columnStart.append(Int32(amounts.count))
    }
    (changed.rowIndices, changed.amounts, changed.columnStart) = (rowIndices, amounts, columnStart)
    return changed
  }

  /// A difference of the first level in thousandths: of a point, or of a post.
  func thousandths(_ difference: Int64) -> Int64 {
    problem.campaign.objective == .points ? difference : difference * 1_000
  }
}

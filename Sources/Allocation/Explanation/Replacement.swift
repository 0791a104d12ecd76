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
  /// Who would leave and who would enter; nil where it was not asked.
  public let moves: Moves?
  /// For a post that is not funded, the points that it lacks; nil when points alone cannot bring it in.
  public let pointsLacking: Points?
  /// For a funded post, the points that it could lose and still be as good as what would replace it; nil where nothing
  /// could replace it.
  public let pointsToSpare: Points?

  /// The other posts whose decision changes with that of one.
  public struct Moves: Sendable, Hashable {
    /// The posts that would leave.
    public let leaving: [String]
    /// The posts that would enter.
    public let entering: [String]
  }
}

extension Inquiry {
  /// What the contrary decision on a post would cost, and whom it would move.
  ///
  /// - Parameter id: the post.
  /// - Returns: the cost; nil for a post that takes no part: ineligible, without an option, or decided by the
  ///   commission.
  /// - Throws: ``UnansweredQuestion`` when a search ended without a proof.
  public func replacement(of id: String) throws -> Replacement? {
    guard let row = problem.pool.row(withID: id), isOpen(row) else { return nil }
    let decision: GroupDecision = plan.option(of: row) == nil ? .forcedIn : .forcedOut
    let contrary = try answer(SelectionChange(decisions: [row: decision]), allLevels: true)
    return try replacement(
      of: row, contrary: contrary?.best, moves: contrary.map { moves(to: $0.plan, except: row) },
      forcedTotals(of: [(row, contrary.map { ($0.best, $0.plan) })])[row])
  }

  /// What the contrary decision on every post would cost, and whom it would move, in one go.
  ///
  /// - Returns: the costs by post; a post that takes no part, or whose search ended without a proof, is not there.
  public func replacements() -> [String: Replacement] {
    let rows = (0..<problem.pool.count).filter(isOpen)
    let answers = session.answers(
      changing: rows.map { row in
        SelectionChange(decisions: [row: plan.option(of: row) == nil ? .forcedIn : .forcedOut])
      }, levels: .max)
    let known = zip(rows, answers).filter { $1.isProven }
    let forced = forcedTotals(
      of: known.map { row, answer in
        (row, answer.value.map { ($0, AllocationPlan(optionOfRow: answer.chosen.map { $0 ?? -1 })) })
      })
    var replacements: [String: Replacement] = [:]
    for (row, answer) in known {
      let other = (try? Self.proven(answer, levels: base.levels.count)) ?? nil
      replacements[problem.pool.ids[row]] = try? replacement(
        of: row, contrary: answer.value, moves: other.map { moves(to: $0.plan, except: row) }, forced[row])
    }
    return replacements
  }

  /// Whether a post takes part and nobody decided on it beforehand.
  public func takesPart(_ id: String) -> Bool { problem.pool.row(withID: id).map(isOpen) ?? false }

  /// Whether a row takes part and nobody decided on it beforehand.
  func isOpen(_ row: Int) -> Bool {
    problem.participation.eligible.contains(row) && problem.participation.verdicts[row] == .none
      && !problem.options.options(of: row).isEmpty
  }

  private func replacement(
    of row: Int, contrary: Int64?, moves: Replacement.Moves?, _ forced: [Int64?]?
  ) throws -> Replacement {
    let isFunded = plan.option(of: row) != nil
    let difference = try contrary.flatMap { try pointsOfDifference(row, contrary: $0, forced) }
    return Replacement(
      isFunded: isFunded, loss: contrary.map { Points(thousandths: thousandths(best - $0)) }, moves: moves,
      pointsLacking: isFunded ? nil : difference, pointsToSpare: isFunded ? difference : nil)
  }

  /// Who leaves and who enters between the plan and another one.
  func moves(to other: AllocationPlan, except row: Int) -> Replacement.Moves {
    var (leaving, entering): ([String], [String]) = ([], [])
    for candidate in 0..<problem.pool.count where candidate != row {
      switch (plan.option(of: candidate) != nil, other.option(of: candidate) != nil) {
      case (true, false): leaving.append(problem.pool.ids[candidate])
      case (false, true): entering.append(problem.pool.ids[candidate])
      default: break
      }
    }
    return .init(leaving: leaving, entering: entering)
  }

  /// The points of the post itself at which the decision turns, as a difference from those that it has.
  ///
  /// For a post that is not funded: the least, over the options, by which its points have to grow for the option to earn
  /// what forcing it costs. For a funded one: the most, over the options, by which they may fall while the option stays
  /// ahead of the best choice without the post. The points that an option earns are rounded to the thousandth, here as
  /// there. Where all options earn the same part, the two totals at hand say it.
  private func pointsOfDifference(_ row: Int, contrary: Int64, _ forced: [Int64?]?) throws -> Points? {
    guard problem.campaign.objective == .points else { return nil }
    let isFunded = plan.option(of: row) != nil
    let parts = columnsByValue(row)
    if parts.count > 1 && forced == nil { throw UnansweredQuestion() }
    let own = Points(thousandths: problem.scoring.thousandths[row])
    let other = isFunded ? contrary : best
    let turns = parts.enumerated().compactMap { place, part -> Points? in
      guard part.0.millionths > 0,
        let forced = parts.count == 1 ? (isFunded ? best : contrary) : forced?[place]
      else { return nil }
      return (own.scaled(by: part.0) + Points(thousandths: other - forced)).least(scaledBy: part.0)
    }
    return turns.min().map { isFunded ? own - $0 : $0 - own }
  }

  /// For rows whose options earn different parts of the points, the best totals with the row forced in by the options
  /// of each part; a row whose searches ended without a proof is not there.
  ///
  /// One of the totals is at hand: the row is funded by an option in one of the two choices. Options that earn less do
  /// not make it lack less, nor do options that earn more spare it more: these are not searched, and have no total.
  private func forcedTotals(
    of rows: [(row: Int, contrary: (total: Int64, plan: AllocationPlan)?)]
  ) -> [Int: [Int64?]] {
    guard problem.campaign.objective == .points else { return [:] }
    var totals: [Int: [Int64?]] = [:]
    var asked: [(row: Int, place: Int, change: SelectionChange)] = []
    for (row, contrary) in rows {
      let parts = columnsByValue(row)
      let isFunded = plan.option(of: row) != nil
      guard parts.count > 1, let contrary else { continue }
      let option = isFunded ? plan.option(of: row) : contrary.plan.option(of: row)
      guard let known = parts.firstIndex(where: { option.map($0.1.contains) ?? false }) else { continue }
      totals[row] = parts.map { _ in nil }
      totals[row]?[known] = isFunded ? best : contrary.total
      // The parts descend: what follows the known one earns less.
      let open =
        isFunded && parts[known].0.millionths > 0 ? known + 1..<parts.count : 0..<(isFunded ? parts.count : known)
      for place in open where place != known { asked.append((row, place, restricted(row, to: parts[place].1))) }
    }
    for (question, answer) in zip(asked, session.answers(changing: asked.map(\.change))) {
      do {
        let total = try Self.proven(answer, levels: 1)?.best
        totals[question.row]?[question.place] = total
      } catch {
        totals[question.row] = nil
      }
    }
    return totals
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

  /// One row forced in by some of its options.
  private func restricted(_ row: Int, to columns: Set<Int>) -> SelectionChange {
    SelectionChange(
      decisions: [row: .forcedIn], excludedColumns: Set(base.columns(ofGroup: row)).subtracting(columns))
  }
}

internal import Campaigns
internal import LinearProgramming
internal import Pools
public import Quantities
internal import Selection
public import Wordings

/// The least by which a limit has to grow for a post to be funded (supplément nécessaire).
public struct NeededIncrease: Sendable, Hashable {
  /// What grows, and by how much.
  public enum Extra: Sendable, Hashable {
    /// Posts of one limit.
    case posts(Int)
    /// Euros of one limit.
    case money(Money)
    /// The same euros in every fiscal year of an envelope that carries nothing over, and of its total, where it has one,
    /// as much as they add up to.
    case moneyEachYear(Money, years: Int, total: Money?)
    /// The same euros of the first fiscal year of an envelope that carries over and of its total.
    case moneyOfFirstYearAndTotal(Money)
  }

  /// The limit's identifier, as results name it; for several years of an envelope that of the envelope.
  public let id: String
  /// What the limit says; nothing where several limits grow together.
  public let statement: Wording?
  /// What grows, and by how much.
  public let extra: Extra
  /// The points that the whole choice then earns more.
  public let gain: Points
  /// The other posts that leave and enter then.
  public let moves: Replacement.Moves
}

/// What the limits would have to gain, each alone, for a post to be funded.
public struct NeededIncreases: Sendable {
  /// A limit of which the least increase was not found within the searches allowed.
  public struct Open: Sendable, Hashable {
    /// The limit's identifier, as results name it.
    public let id: String
    /// The increase up to which, itself included, the post is proven not to be funded; nil where nothing is.
    public let beyond: NeededIncrease.Extra?
  }

  /// The least increases, in the order of the scenario.
  public internal(set) var found: [NeededIncrease] = []
  /// The limits that were not settled, in the order of the scenario.
  public internal(set) var open: [Open] = []
  /// Whether a time limit or an interruption ended a search.
  public internal(set) var isInterrupted = false

  /// Whether every limit was settled.
  public var isComplete: Bool { open.isEmpty }
}

extension Inquiry {
  /// How much work is a walk for all posts at once, and one for a single post.
  private var sharedEffort: GrowthWalk.Effort { .init(session: brief, searches: 24, nodes: 2_000) }
  private var ownEffort: GrowthWalk.Effort { .init(session: near, searches: 100, nodes: 20_000, moves: 2) }
  /// Searches that follow for one post alone.
  private static let furtherSearches = 150

  /// For a post that is not funded, the least increases of single limits that would fund it.
  ///
  /// Each is exact: with it the post is in the best choice, ties settled; with a cent or a post less it is not. An
  /// envelope of which no single limit suffices is also asked for the same increase of all its years together.
  ///
  /// - Parameter id: the post.
  /// - Returns: the increases; none for a post that is funded or takes no part, or that no limit alone keeps out.
  public func neededIncreases(of id: String) -> NeededIncreases {
    guard let row = problem.pool.row(withID: id), isWaiting(row) else { return NeededIncreases() }
    let single = endings(of: ceilingLines(of: row).map(ceiling), for: row)
    let helped = single.compactMap { ending -> Int? in
      if case .found = ending.ending { ending.ceilings.envelope } else { nil }
    }
    let joint = endings(of: envelopes(of: row).filter { !helped.contains($0) }.compactMap(jointCeilings), for: row)
    return increases(single + joint, of: row)
  }

  /// The same for every post that is not funded: the walk of each limit is made once for all of them.
  ///
  /// What lies beyond the searches of a walk stays open; the question about a single post goes further.
  public func neededIncreases() -> [String: NeededIncreases] {
    let rows = (0..<problem.pool.count).filter(isWaiting)
    let linesOfRow = rows.map(ceilingLines)
    let lines = Set(linesOfRow.joined()).sorted()
    let walks = walks(lines.map(ceiling), for: rows)
    let walkOfLine = Dictionary(uniqueKeysWithValues: zip(lines, walks))
    var known = zip(rows, linesOfRow).map { row, lines in
      lines.compactMap { walkOfLine[$0] }.map { (ceilings: $0.ceilings, ending: $0.walk.ending(of: row)) }
    }
    var unhelped: [(place: Int, envelope: Int)] = []
    for (place, row) in rows.enumerated() {
      let helped = known[place].compactMap { ending -> Int? in
        if case .found = ending.ending { ending.ceilings.envelope } else { nil }
      }
      for envelope in envelopes(of: row) where !helped.contains(envelope) { unhelped.append((place, envelope)) }
    }
    let envelopes = Set(unhelped.map(\.envelope)).sorted().filter { jointCeilings(of: $0) != nil }
    let joint = Dictionary(
      uniqueKeysWithValues: zip(envelopes, self.walks(envelopes.compactMap(jointCeilings), for: rows)))
    for (place, envelope) in unhelped {
      guard let walk = joint[envelope] else { continue }
      known[place].append((walk.ceilings, walk.walk.ending(of: rows[place])))
    }
    return Dictionary(
      uniqueKeysWithValues: zip(rows, known).map { (problem.pool.ids[$0], increases($1, of: $0)) })
  }

  private typealias Ended = (ceilings: Ceilings, ending: IncreaseSearch.Ending)

  /// Whether a row takes part and is not funded, though nobody decided so beforehand.
  private func isWaiting(_ row: Int) -> Bool { isOpen(row) && plan.option(of: row) == nil }

  private func walks(_ ceilings: [Ceilings], for rows: [Int]) -> [(ceilings: Ceilings, walk: GrowthWalk)] {
    WorkerThreads.map(count: ceilings.count, threads: threads) { index in
      (ceilings[index], GrowthWalk(self, ceilings[index], rows: rows, sharedEffort))
    }
  }

  /// How far each of some ceilings has to grow for one row.
  private func endings(of ceilings: [Ceilings], for row: Int) -> [Ended] {
    WorkerThreads.map(count: ceilings.count, threads: threads) { index in
      let walk = GrowthWalk(self, ceilings[index], rows: [row], ownEffort, until: row)
      guard case .open = walk.ending(of: row) else { return (ceilings[index], walk.ending(of: row)) }
      var search = IncreaseSearch(self, ceilings[index], row: row, searchLimit: Self.furtherSearches)
      return (ceilings[index], search.least(after: walk))
    }
  }

  private func increases(_ endings: [Ended], of row: Int) -> NeededIncreases {
    var increases = NeededIncreases()
    for (ceilings, ending) in endings {
      switch ending {
      case .never: continue
      case .open(let beyond):
        increases.open.append(.init(id: ceilings.id, beyond: beyond > 0 ? ceilings.extra(beyond) : nil))
      case .found(let step):
        increases.found.append(
          NeededIncrease(
            id: ceilings.id, statement: ceilings.statement, extra: ceilings.extra(step.increase),
            gain: Points(thousandths: thousandths(step.values[0] - best)), moves: moves(to: step.plan, except: row)))
      }
    }
    increases.isInterrupted = !increases.open.isEmpty && isInterrupted
    return increases
  }
}

extension GrowthWalk {
  /// What the walk knows of a row.
  fileprivate func ending(of row: Int) -> IncreaseSearch.Ending {
    if let step = entry(of: row) { return .found(step) }
    return isComplete ? .never : .open(beyond: settled)
  }
}

internal import Campaigns
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
    /// The same euros in every fiscal year of an envelope that carries nothing over, and in all as much as they add up
    /// to.
    case moneyEachYear(Money, years: Int)
    /// Euros of the first fiscal year of an envelope that carries over, and in all.
    case moneyFromFirstYear(Money)
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

extension Inquiry {
  /// Searches for one limit after which the question is left open.
  private static let roundLimit = 40

  /// Ceilings that may grow together.
  private struct Ceilings {
    let id: String
    let statement: Wording?
    /// The inequality and how many times the increase it gains.
    let lines: [(line: Int, slope: Int64)]
    let extra: @Sendable (Int64) -> NeededIncrease.Extra
  }

  /// For a post that is not funded, the least increases of single limits that would fund it.
  ///
  /// Each is exact: with it the post is in the best choice, ties settled; with a cent or a post less it is not. An
  /// envelope of which no single limit suffices is also asked for the same increase of all its years together.
  ///
  /// - Parameter id: the post.
  /// - Returns: the increases in the order of the scenario, and whether every limit was settled; none for a post that is
  ///   funded or takes no part, or that no limit alone keeps out.
  /// - Throws: what the search finds wrong with itself.
  public func neededIncreases(of id: String) throws -> (found: [NeededIncrease], isComplete: Bool) {
    guard let row = problem.pool.row(withID: id), isOpen(row), plan.option(of: row) == nil else { return ([], true) }
    var increases: [NeededIncrease] = []
    var isComplete = true
    func add(_ ceilings: Ceilings) throws -> Bool {
      do {
        guard let increase = try increase(of: ceilings, funding: row) else { return false }
        increases.append(increase)
        return true
      } catch is UnansweredQuestion {
        isComplete = false
        return false
      }
    }
    var helped: Set<Int> = []
    for (ceilings, envelope) in singleCeilings(of: row) where try add(ceilings) {
      if let envelope { helped.insert(envelope) }
    }
    for envelope in envelopes(of: row) where !helped.contains(envelope) {
      if let ceilings = jointCeilings(of: envelope) { _ = try add(ceilings) }
    }
    return (increases, isComplete)
  }

  private func envelopes(of row: Int) -> [Int] {
    Set(problem.options.options(of: row).map { problem.offer(of: $0).envelope }).sorted()
  }

  /// The ceilings in posts or euros that count an option of a row, and the envelope of those that are an envelope's.
  private func singleCeilings(of row: Int) -> [(Ceilings, envelope: Int?)] {
    let offers = Set(problem.options.options(of: row).map { Int(problem.options.offers[$0]) })
    return formulation.lines.enumerated().compactMap { index, line in
      let family = problem.families[line.family]
      guard line.side == .amount, line.upper != nil, family.origin != .applicant,
        offers.contains(where: { family.counted.counts(row: row, offer: $0) }),
        family.limitNumbers(of: row).contains(line.limit)
      else { return nil }
      let isPosts = family.counted.weight == .posts
      let ceilings = Ceilings(
        id: family.id(of: line.limit), statement: Requirement.statement(of: family, limit: line.limit),
        lines: movedTogether(with: index).map { ($0, 1) },
        extra: { isPosts ? .posts(Int($0)) : .money(Money(cents: $0)) })
      return (ceilings, family.origin.envelope)
    }
  }

  /// The inequalities that one figure of the scenario moves: with carry-over a year's budget is part of the limits of
  /// the later years too.
  private func movedTogether(with index: Int) -> [Int] {
    guard case .envelopeYear(let envelope, let first) = problem.families[formulation.lines[index].family].origin,
      problem.campaign.envelopes[envelope].carriesOver
    else { return [index] }
    return formulation.lines.indices.filter { other in
      guard case .envelopeYear(envelope, let year) = problem.families[formulation.lines[other].family].origin else {
        return false
      }
      return year >= first
    }
  }

  /// All limits in euros of an envelope that has several.
  private func jointCeilings(of envelope: Int) -> Ceilings? {
    var years: [Int] = []
    var total: [Int] = []
    for (index, line) in formulation.lines.enumerated() {
      switch problem.families[line.family].origin {
      case .envelopeYear(envelope, _): years.append(index)
      case .envelopeTotal(envelope): total.append(index)
      default: break
      }
    }
    guard years.count + total.count > 1, !years.isEmpty else { return nil }
    let count = years.count
    let carriesOver = problem.campaign.envelopes[envelope].carriesOver
    let slope = carriesOver ? 1 : Int64(count)
    return Ceilings(
      id: "envelopes/" + problem.campaign.envelopes[envelope].id, statement: nil,
      lines: years.map { ($0, 1) } + total.map { ($0, slope) },
      extra: {
        carriesOver ? .moneyFromFirstYear(Money(cents: $0)) : .moneyEachYear(Money(cents: $0), years: count)
      })
  }

  /// The least increase with which a row is in the best choice; nil when no increase brings it in.
  ///
  /// Let f(d) be the best totals with increase d, level after level, and g(d) those with the row forced in. Both never
  /// fall when d grows, and g(d) never exceeds f(d). The row is in the best choice when they are equal. Whatever d
  /// makes them equal from a known d₀ on, g(d) reaches f(d₀) at least; the least such d is found by halving, since g
  /// never falls. If the row is still left out there, f has grown, and the search goes on from there.
  private func increase(of ceilings: Ceilings, funding row: Int) throws -> NeededIncrease? {
    let search = IncreaseSearch(inquiry: self, lines: ceilings.lines, row: row)
    guard let least = try search.least(rounds: Self.roundLimit) else { return nil }
    return NeededIncrease(
      id: ceilings.id, statement: ceilings.statement, extra: ceilings.extra(least.increase),
      gain: Points(thousandths: thousandths(least.answer.best - best)),
      moves: moves(to: least.answer.plan, except: row))
  }
}

extension RuleFamily.Origin {
  /// The envelope whose limit it is.
  fileprivate var envelope: Int? {
    switch self {
    case .envelopePosts(let envelope), .envelopeYear(let envelope, _), .envelopeTotal(let envelope): envelope
    case .quota, .rule, .applicant: nil
    }
  }
}

internal import Campaigns
internal import Pools
internal import Quantities
internal import Wordings

/// Something that an allocation must respect and that a diagnosis can set aside to see what follows.
struct Requirement: Sendable {
  /// What is set aside.
  enum Part: Sendable, Hashable {
    /// Inequalities of the numeric problem.
    case lines([Int])
    /// The commission's decision on a row.
    case decision(row: Int)
    /// Links between rows, by their position.
    case links([Int])
    /// Rows of the numeric problem behind its inequalities: orders among some payments only.
    case rows([Int])
  }

  /// The rule in the user's words, as a result names it.
  let id: String
  /// What it says.
  let statement: Wording
  /// Whether the commission may relax it.
  let isPolicy: Bool
  /// What is set aside.
  let part: Part

  /// Every requirement of a problem, in the order of the scenario.
  static func all(of problem: AllocationProblem, _ formulation: AllocationFormulation) -> [Requirement] {
    limits(problem, formulation) + decisions(problem) + groups(problem) + orders(problem, formulation)
  }

  private static func limits(_ problem: AllocationProblem, _ formulation: AllocationFormulation) -> [Requirement] {
    var requirements: [Requirement] = []
    var lines: [Int: [Int]] = [:]
    var key: (family: Int, limit: Int)?
    func close() {
      guard let key, let own = lines[key.family] else { return }
      let family = problem.families[key.family]
      requirements.append(
        Requirement(
          id: problem.useID(of: family, limit: key.limit), statement: Self.statement(of: family, limit: key.limit),
          isPolicy: isPolicy(family, problem.campaign),
          part: .lines(own)))
      lines[key.family] = nil
    }
    for (index, line) in formulation.lines.enumerated() {
      if let known = key, known != (line.family, line.limit) { close() }
      key = (line.family, line.limit)
      lines[line.family, default: []].append(index)
    }
    close()
    return requirements
  }

  private static func isPolicy(_ family: RuleFamily, _ campaign: Campaign) -> Bool {
    if case .rule(let index) = family.origin { return campaign.rules[index].kind == .policy }
    return false
  }

  private static func decisions(_ problem: AllocationProblem) -> [Requirement] {
    problem.participation.verdicts.enumerated().compactMap { row, verdict in
      guard verdict != .none else { return nil }
      let id = problem.pool.ids[row]
      return Requirement(
        id: "decisions/" + id, statement: verdict == .fund ? .decidedIn(id) : .decidedOut(id), isPolicy: false,
        part: .decision(row: row))
    }
  }

  private static func groups(_ problem: AllocationProblem) -> [Requirement] {
    problem.participation.groups.enumerated().map { index, members in
      let ids = members.map { problem.pool.ids[Int($0)] }
      return Requirement(
        id: "group/" + (ids.first ?? ""), statement: .fundedTogether(ids), isPolicy: false, part: .links([index]))
    }
  }

  private static func orders(_ problem: AllocationProblem, _ formulation: AllocationFormulation) -> [Requirement] {
    var nextLink = problem.participation.groups.count
    var nextRow = formulation.lines.count
    return problem.orders.map { order in
      let rule = problem.campaign.rules[order.rule]
      let first = order.offers == nil ? nextLink : nextRow
      let positions = Array(first..<first + order.links.count)
      if order.offers == nil { nextLink += positions.count } else { nextRow += positions.count }
      return Requirement(
        id: rule.id, statement: .ownOrder(rule.title), isPolicy: rule.kind == .policy,
        part: order.offers == nil ? .links(positions) : .rows(positions))
    }
  }

  /// What a limit says: its title, else its figures.
  static func statement(of family: RuleFamily, limit: Int) -> Wording {
    if let heading = family.heading { return heading }
    let limits = family.limits(of: limit)
    if family.committed > 0, let left = limits.atMost {
      var until: Int?
      if case .envelopeYear(_, let year) = family.origin, case .cents(let years) = family.counted.weight,
        years.count > 1
      {
        until = year
      }
      return .limitBesideCommitments(left + family.committed, committed: family.committed, until: until)
    }
    let figures = AllocationRule.Limits(
      atLeast: limits.atLeast, atMost: limits.atMost, atLeastShare: limits.atLeastShare,
      atMostShare: limits.atMostShare)
    return figures.wording(isPosts: family.counted.weight == .posts) ?? .figures([])
  }
}

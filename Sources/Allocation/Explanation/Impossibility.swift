internal import Campaigns
internal import Pools
internal import Quantities
public import Wordings

/// Something that no allocation can satisfy, which counting alone shows (impossibilité manifeste).
public struct Impossibility: Sendable, Hashable {
  /// The rule or the decision, as results name it.
  public let id: String
  /// What cannot be, with the figures.
  public let statement: Wording

  /// Every such thing in a problem; none proves nothing.
  static func all(in problem: AllocationProblem) -> [Impossibility] {
    let counting = ImpossibilityCounting(problem)
    return counting.commitments + counting.floors + counting.decisions + counting.decidedSums
  }
}

/// Counts what limits could reach at most and what decisions take at least.
private struct ImpossibilityCounting {
  /// A limit of a family.
  private struct Place: Hashable {
    let family: Int
    let limit: Int
  }

  private let problem: AllocationProblem
  /// The most that each limit could count, one option a post.
  private let most: [[Int64]]
  /// The least that the posts decided in take of each limit.
  private let leastDecided: [[Int64]]

  init(_ problem: AllocationProblem) {
    self.problem = problem
    var most = problem.families.map { Array(repeating: Int64(0), count: $0.limitCount) }
    var least = most
    for row in 0..<problem.pool.count {
      let options = problem.options.options(of: row)
      let isDecided = problem.participation.verdicts[row] == .fund
      guard !options.isEmpty, problem.participation.verdicts[row] != .reject else { continue }
      for (index, family) in problem.families.enumerated() {
        let amounts = options.map { family.weight(of: $0, row: row, in: problem).counted }
        guard let high = amounts.max(), let low = amounts.min(), high > 0 else { continue }
        family.forEachLimit(of: row) { limit in
          most[index][limit] += high
          if isDecided { least[index][limit] += low }
        }
      }
    }
    self.most = most
    leastDecided = least
  }

  /// Ceilings that earlier cohorts' posts exceed by themselves.
  var commitments: [Impossibility] {
    limits.compactMap { place, limits in
      guard let atMost = limits.atMost, atMost < 0 else { return nil }
      let committed = problem.families[place.family].committed
      return finding(place, .committedBeyond(atMost + committed, committed: committed))
    }
  }

  /// Floors above what the pool has, or above a ceiling that counts the same options and more.
  var floors: [Impossibility] {
    limits.compactMap { place, limits in
      guard let atLeast = limits.atLeast else { return nil }
      let isPosts = problem.families[place.family].counted.weight == .posts
      let reachable = most[place.family][place.limit]
      if atLeast > reachable {
        return finding(
          place, isPosts ? .floorBeyondPosts(atLeast, eligible: reachable) : .floorBeyondEuros(atLeast, most: reachable)
        )
      }
      guard let ceiling = lowestCeiling(over: place), ceiling.atMost < atLeast else { return nil }
      let id = problem.families[ceiling.place.family].id(of: ceiling.place.limit)
      return finding(place, .floorAboveCeiling(atLeast, ceiling: id, ceiling.atMost, isPosts: isPosts))
    }
  }

  /// Posts that are decided in and that nothing can fund.
  var decisions: [Impossibility] {
    problem.participation.verdicts.indices.filter { problem.participation.verdicts[$0] == .fund }.compactMap { row in
      let id = problem.pool.ids[row]
      let options = problem.options.options(of: row)
      if !problem.participation.eligible.contains(row) {
        return Impossibility(id: "decisions/" + id, statement: ineligibility(of: row))
      }
      if options.isEmpty { return Impossibility(id: "decisions/" + id, statement: .decidedWithoutOption(id)) }
      let apart = companions(of: row).first { problem.participation.verdicts[$0] == .reject }
      if let apart {
        return Impossibility(id: "decisions/" + id, statement: .decidedApart(id, problem.pool.ids[apart]))
      }
      guard options.allSatisfy({ isTooDear($0, row: row) }) else { return nil }
      return Impossibility(id: "decisions/" + id, statement: .decidedBeyondEveryEnvelope(id))
    }
  }

  /// Which rules of eligibility stand in the way of a post decided in: its own, or those of posts that are tied to it.
  private func ineligibility(of row: Int) -> Wording {
    let participation = problem.participation
    func breaksRules(_ row: Int) -> Bool {
      !participation.eligible.contains(row) && !participation.ruledOutByGroup.contains(row)
    }
    var (tied, pending) = (Set([row]), [row])
    while let member = pending.popLast() {
      for other in companions(of: member) where tied.insert(other).inserted { pending.append(other) }
    }
    let others = tied.subtracting([row]).sorted().filter(breaksRules).map { problem.pool.ids[$0] }
    let id = problem.pool.ids[row]
    return others.isEmpty
      ? .decidedIneligible(id) : .decidedWithIneligible(id, others, isEligible: !breaksRules(row))
  }

  /// Ceilings that the posts decided in exceed together.
  var decidedSums: [Impossibility] {
    limits.compactMap { place, limits in
      let taken = leastDecided[place.family][place.limit]
      guard let atMost = limits.atMost, atMost >= 0, taken > atMost else { return nil }
      let family = problem.families[place.family]
      return finding(
        place,
        .decidedBeyondCeiling(
          taken, atMost, isPosts: family.counted.weight == .posts, isLeft: family.committed > 0))
    }
  }

  private var limits: [(Place, RuleFamily.Limits)] {
    problem.families.enumerated().flatMap { index, family in
      (0..<family.limitCount).map { (Place(family: index, limit: $0), family.limits(of: $0)) }
    }
  }

  private func finding(_ place: Place, _ statement: Wording) -> Impossibility {
    Impossibility(id: problem.families[place.family].id(of: place.limit), statement: statement)
  }

  private func companions(of row: Int) -> [Int] {
    (problem.participation.groupsOfRow[Int32(row)] ?? []).flatMap { group in
      problem.participation.groups[group].map { Int($0) }.filter { $0 != row }
    }
  }

  /// Whether an option alone exceeds a ceiling.
  private func isTooDear(_ option: Int, row: Int) -> Bool {
    problem.families.contains { family in
      let amount = family.weight(of: option, row: row, in: problem).counted
      guard amount > 0 else { return false }
      return family.limitNumbers(of: row).contains { limit in
        family.limits(of: limit).atMost.map { amount > $0 } ?? false
      }
    }
  }

  /// The lowest ceiling of one limit that counts every option that a floor counts, in the same unit.
  private func lowestCeiling(over floor: Place) -> (place: Place, atMost: Int64)? {
    let family = problem.families[floor.family]
    var common: Set<Place>?
    for row in 0..<problem.pool.count where family.limitNumbers(of: row).contains(floor.limit) {
      for option in problem.options.options(of: row) where counts(family, option, row) {
        var covering: Set<Place> = []
        for (index, other) in problem.families.enumerated()
        where other.counted.weight == family.counted.weight && counts(other, option, row) {
          other.forEachLimit(of: row) { limit in
            if other.limits(of: limit).atMost != nil { covering.insert(Place(family: index, limit: limit)) }
          }
        }
        common = common.map { $0.intersection(covering) } ?? covering
        if common?.isEmpty ?? false { return nil }
      }
    }
    return common?.map { place in
      (place, problem.families[place.family].limits(of: place.limit).atMost ?? .max)
    }.min { ($0.1, $0.0.family, $0.0.limit) < ($1.1, $1.0.family, $1.0.limit) }
  }

  private func counts(_ family: RuleFamily, _ option: Int, _ row: Int) -> Bool {
    family.counted.counts(row: row, offer: Int(problem.options.offers[option]))
  }
}

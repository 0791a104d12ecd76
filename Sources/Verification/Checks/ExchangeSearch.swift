internal import Campaigns
internal import Pools
internal import Quantities

/// Looks for a simple change that betters a plan on the levels that are said to be proved: any one refutes the proof.
///
/// A post or a whole group enters, a post leaves, is paid otherwise, or is replaced by another. Finding none proves
/// nothing.
struct ExchangeSearch {
  /// A change: options that come in, rows that go out; a row in both is paid otherwise.
  struct Change {
    var entering: [(row: Int, option: Recount.Option)] = []
    var leaving: [Int] = []
  }

  private static let mostPairs = 2_000_000
  private static let mostCombinations = 512

  private let recount: Recount
  private let levels: [String]
  private let optionOfFunded: [Int: Recount.Option]
  private let neededByFunded: Set<Int>
  /// Rows in an order that sees some payments only: they are left where they are.
  private let boundByPayment: Set<Int>

  init(_ recount: Recount, levels: [String]) {
    self.recount = recount
    self.levels = levels
    var options: [Int: Recount.Option] = [:]
    for row in recount.plan.funded { if let offer = recount.plan[row] { options[row] = recount.option(row, offer) } }
    optionOfFunded = options
    neededByFunded = Set(
      recount.reading.orders.flatMap { order in
        order.needs.filter { recount.plan[$0.key] != nil }.flatMap(\.value)
      })
    boundByPayment = Set(
      recount.reading.orders.filter { $0.envelopes.contains(false) }.flatMap { order in
        order.needs.flatMap { [$0.key] + $0.value }
      })
  }

  /// The first change found that respects every rule and is better; nil where none is.
  func improvement() -> Change? {
    let reading = recount.reading
    let free = (0..<recount.pool.count).filter { canEnter($0) }
    let funded = recount.plan.funded
    let leaving = funded.filter { canLeave($0) }
    for row in free {
      for offer in reading.options(of: row) {
        let option = recount.option(row, offer)
        guard fits(option) else { continue }
        let change = Change(entering: [(row, option)])
        if isBetter(change) { return change }
      }
    }
    for row in funded where !boundByPayment.contains(row) {
      for offer in reading.options(of: row) where offer != recount.plan[row] {
        let change = Change(entering: [(row, recount.option(row, offer))], leaving: [row])
        if isImprovement(change) { return change }
      }
    }
    for row in leaving where isImprovement(Change(leaving: [row])) { return Change(leaving: [row]) }
    return groupImprovement() ?? replacement(free, leaving)
  }

  private func replacement(_ free: [Int], _ leaving: [Int]) -> Change? {
    guard free.count * leaving.count <= Self.mostPairs else { return nil }
    let options = free.map { row in recount.reading.options(of: row).map { (row, recount.option(row, $0)) } }
    guard options.reduce(0, { $0 + $1.count }) * leaving.count <= Self.mostPairs else { return nil }
    for choices in options {
      for choice in choices {
        for row in leaving {
          let change = Change(entering: [choice], leaving: [row])
          if isImprovement(change) { return change }
        }
      }
    }
    return nil
  }

  private func groupImprovement() -> Change? {
    let reading = recount.reading
    for rows in reading.standing.groups {
      let isOpen = rows.allSatisfy { row in
        recount.plan[row] == nil && reading.standing.verdicts[row] == nil && hasItsNeeds(row, or: rows)
          && reading.standing.groupsOfRow[row]?.count == 1 && !boundByPayment.contains(row)
      }
      guard isOpen else { continue }
      let options = rows.map { row in reading.options(of: row).map { (row, recount.option(row, $0)) } }
      guard options.reduce(1, { min($0 * $1.count, Self.mostCombinations + 1) }) <= Self.mostCombinations else {
        continue
      }
      var combinations: [[(row: Int, option: Recount.Option)]] = [[]]
      for choices in options { combinations = combinations.flatMap { begun in choices.map { begun + [$0] } } }
      for entering in combinations where isImprovement(Change(entering: entering)) { return Change(entering: entering) }
    }
    return nil
  }

  private func canEnter(_ row: Int) -> Bool {
    let standing = recount.reading.standing
    return recount.plan[row] == nil && standing.isEligible[row] && standing.verdicts[row] == nil
      && standing.groupsOfRow[row] == nil && !boundByPayment.contains(row) && hasItsNeeds(row, or: [])
  }

  private func canLeave(_ row: Int) -> Bool {
    let standing = recount.reading.standing
    return standing.verdicts[row] == nil && standing.groupsOfRow[row] == nil && !boundByPayment.contains(row)
      && !neededByFunded.contains(row)
  }

  /// Whether those ranked just before a row are funded, or enter with it.
  private func hasItsNeeds(_ row: Int, or entering: [Int]) -> Bool {
    recount.reading.orders.allSatisfy { order in
      (order.needs[row] ?? []).allSatisfy { recount.plan[$0] != nil || entering.contains($0) }
    }
  }

  private func isImprovement(_ change: Change) -> Bool {
    isBetter(change) && respectsLimits(change) && keepsOrders(change)
  }

  /// Whether no row that enters needs one that leaves.
  private func keepsOrders(_ change: Change) -> Bool {
    let gone = change.leaving.filter { row in !change.entering.contains { $0.row == row } }
    return gone.isEmpty
      || change.entering.allSatisfy { entry in
        recount.reading.orders.allSatisfy { order in !(order.needs[entry.row] ?? []).contains { gone.contains($0) } }
      }
  }

  private func isBetter(_ change: Change) -> Bool {
    for level in levels {
      let gain =
        change.entering.reduce(0) { $0 + worth(of: $1.row, $1.option, level) }
        - change.leaving.reduce(0) { sum, row in sum + (optionOfFunded[row].map { worth(of: row, $0, level) } ?? 0) }
      if gain != 0 { return gain > 0 }
    }
    return false
  }

  /// What an option adds to a level; costs and lots count against it.
  private func worth(of row: Int, _ option: Recount.Option, _ level: String) -> Int64 {
    switch level {
    case "points": recount.reading.value(of: row, option.offer).thousandths
    case "posts": 1
    case "cost": -option.cost.reduce(0) { $0 + $1.paid.cents }
    default: -recount.reading.lot(of: row, option.offer)
    }
  }

  /// Whether one option more respects every limit.
  private func fits(_ option: Recount.Option) -> Bool {
    option.additions.allSatisfy { restriction, limit, amounts in
      let tally = recount.tallies[restriction][limit]
      return recount.reading.restrictions.all[restriction].bounds.allow(
        Restriction.Tally(counted: tally.counted + amounts.counted, base: tally.base + amounts.base))
    }
  }

  private func respectsLimits(_ change: Change) -> Bool {
    struct Place: Hashable {
      let restriction: Int
      let limit: Int
    }
    var tallies: [Place: Restriction.Tally] = [:]
    func add(_ option: Recount.Option, _ sign: Int64) {
      for (restriction, limit, amounts) in option.additions {
        let place = Place(restriction: restriction, limit: limit)
        var tally = tallies[place] ?? recount.tallies[restriction][limit]
        tally.counted += sign * amounts.counted
        tally.base += sign * amounts.base
        tallies[place] = tally
      }
    }
    for entry in change.entering { add(entry.option, 1) }
    for row in change.leaving { if let option = optionOfFunded[row] { add(option, -1) } }
    return tallies.allSatisfy { recount.reading.restrictions.all[$0.key.restriction].bounds.allow($0.value) }
  }
}

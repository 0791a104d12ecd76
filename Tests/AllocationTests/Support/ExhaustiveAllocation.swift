import Campaigns
import Quantities
import Regulation

/// A second opinion on small scenarios: reads rows as plain texts and tries every choice.
///
/// It shares nothing with the sources but the nouns of a campaign; months are counted one by one, rules are read value
/// by value.
struct ExhaustiveAllocation {
  struct Option {
    let envelope: Envelope
    let start: YearMonth
    let months: Int
    let centsOfYear: [Int: Int64]
    /// Points, posts, minus cents, minus the lot; or posts first.
    let levels: [Int64]
  }

  /// A sum over the chosen options that has to stay within bounds.
  private struct Limit {
    var lower = Int64.min
    var upper = Int64.max
    let amount: (Int, Option) -> Int64
  }

  let rows: [[String: String]]
  let campaign: Campaign
  let options: [[Option]]

  init(_ rows: [[String: String]], _ campaign: Campaign) {
    self.rows = rows
    self.campaign = campaign
    options = rows.map { Self.options(of: $0, campaign) }
  }

  /// The best choice: for each row the position of its option or -1, and its levels; nil when nothing is allowed.
  func best(among isAdmitted: ([Int]) -> Bool = { _ in true }) -> (choice: [Int], levels: [Int64])? {
    let limits = limits()
    var choice = Array(repeating: -1, count: rows.count)
    var best: (choice: [Int], levels: [Int64])?
    func visit(_ row: Int) {
      guard row < rows.count else {
        guard isAdmitted(choice), isAllowed(choice, limits) else { return }
        let levels = (0..<4).map { level in
          choice.enumerated().reduce(Int64(0)) {
            $1.element < 0 ? $0 : $0 + options[$1.offset][$1.element].levels[level]
          }
        }
        if best.map({ $0.levels.lexicographicallyPrecedes(levels) }) ?? true { best = (choice, levels) }
        return
      }
      for option in -1..<options[row].count {
        choice[row] = option
        visit(row + 1)
      }
    }
    visit(0)
    return best
  }

  private func isAllowed(_ choice: [Int], _ limits: [Limit]) -> Bool {
    for limit in limits {
      let sum = choice.enumerated().reduce(Int64(0)) {
        $1.element < 0 ? $0 : $0 + limit.amount($1.offset, options[$1.offset][$1.element])
      }
      guard sum >= limit.lower, sum <= limit.upper else { return false }
    }
    for decision in campaign.decisions {
      guard let row = rows.firstIndex(where: { $0["id"] == decision.post }) else { continue }
      guard (choice[row] >= 0) == (decision.verdict == .fund) else { return false }
    }
    return isInOrder(choice)
  }

  private func isInOrder(_ choice: [Int]) -> Bool {
    func isFunded(_ row: Int, _ rule: AllocationRule) -> Bool {
      choice[row] >= 0 && rule.scope.includes(options[row][choice[row]].envelope)
    }
    for rule in campaign.rules where rule.limits.inOrderOf != nil {
      for value in values(of: rule.per, among: { _ in true }) {
        let ranked = rows.indices.filter { has(value, rule.per, $0) && Int(rows[$0]["rank"] ?? "") != nil }
        for row in ranked where isFunded(row, rule) {
          let before = ranked.filter { rank($0) < rank(row) }.map(rank).max()
          guard ranked.allSatisfy({ rank($0) != before || isFunded($0, rule) }) else { return false }
        }
      }
    }
    return true
  }

  private func rank(_ row: Int) -> Int { Int(rows[row]["rank"] ?? "") ?? 0 }

  // MARK: limits

  private func limits() -> [Limit] {
    campaign.envelopes.flatMap { envelopeLimits($0) } + quotaLimits() + campaign.rules.flatMap { ruleLimits($0) }
      + linkLimits()
  }

  private func envelopeLimits(_ envelope: Envelope) -> [Limit] {
    func cents(_ option: Option, _ years: [Int]) -> Int64 {
      option.envelope.id == envelope.id ? years.reduce(0) { $0 + (option.centsOfYear[$1] ?? 0) } : 0
    }
    func committed(_ years: [Int]) -> Int64 {
      envelope.commitments.reduce(0) { sum, post in
        let months = (0..<post.months).filter { offset in
          let month = post.start.adding(months: offset)
          return years.contains(month.year) && post.endedOn.map { month <= $0.month } ?? true
        }
        return sum + Int64(months.count) * 100_000
      }
    }
    var limits: [Limit] = []
    if let posts = envelope.posts {
      limits.append(Limit(upper: Int64(posts)) { $1.envelope.id == envelope.id ? 1 : 0 })
    }
    let years = (envelope.budget ?? [:]).keys.sorted()
    var (seen, sum, isOpen): ([Int], Int64, Bool) = ([], 0, false)
    for year in years {
      seen.append(year)
      guard case .amount(let amount) = envelope.budget?[year] else {
        isOpen = true
        continue
      }
      sum += amount.cents
      if envelope.carriesOver {
        let counted = seen
        if !isOpen { limits.append(Limit(upper: sum - committed(counted)) { cents($1, counted) }) }
      } else {
        limits.append(Limit(upper: amount.cents - committed([year])) { cents($1, [year]) })
      }
    }
    if let total = envelope.total {
      let all = Array(2020...2024)
      limits.append(Limit(upper: total.cents - committed(all)) { cents($1, all) })
    }
    return limits
  }

  private func quotaLimits() -> [Limit] {
    campaign.quotas.flatMap { use in
      (use.table.cells(reading: use.reading) ?? []).map { cell in
        Limit(upper: Int64(cell.atMost)) { row, option in
          use.scope.includes(option.envelope) && cell.regionCodes.contains(rows[row]["region"] ?? "")
            && rows[row]["category"] == cell.category.rawValue ? 1 : 0
        }
      }
    }
  }

  private func ruleLimits(_ rule: AllocationRule) -> [Limit] {
    func amount(_ option: Option) -> Int64 {
      guard rule.scope.includes(option.envelope) else { return 0 }
      switch rule.measure {
      case .posts: return 1
      case .euros(let year?): return option.centsOfYear[year] ?? 0
      case .euros(nil): return option.centsOfYear.values.reduce(0, +)
      }
    }
    func isIn(_ row: Int) -> Bool { holds(rule.condition, row) }
    func isOf(_ row: Int) -> Bool { holds(rule.limits.of, row) }
    let shares = [(rule.limits.atLeastShare, Int64(-1)), (rule.limits.atMostShare, Int64(1))]
    var limits: [Limit] = []
    for value in values(of: rule.per, among: { isIn($0) }) where rule.limits.atLeast ?? rule.limits.atMost != nil {
      limits.append(
        Limit(lower: rule.limits.atLeast ?? .min, upper: rule.limits.atMost ?? .max) { row, option in
          isIn(row) && has(value, rule.per, row) ? amount(option) : 0
        })
    }
    for value in values(of: rule.per, among: { isOf($0) }) {
      for case (let share?, let sign) in shares {
        limits.append(
          Limit(upper: 0) { row, option in
            guard isOf(row), has(value, rule.per, row) else { return 0 }
            return sign * ((isIn(row) ? 10_000 : 0) - share.basisPoints) * amount(option)
          })
      }
    }
    return limits
  }

  private func linkLimits() -> [Limit] {
    let applicants = Limit(upper: 1) { row, _ in rows[row]["applicant"] == "a" ? 1 : 0 }
    let members = rows.indices.filter { rows[$0]["group"] == "g" }
    return [applicants]
      + zip(members, members.dropFirst()).map { first, second in
        Limit(lower: 0, upper: 0) { row, _ in row == first ? 1 : row == second ? -1 : 0 }
      }
  }

  // MARK: rows

  private func values(of per: ColumnReference?, among isCounted: (Int) -> Bool) -> [String] {
    guard let per else { return [""] }
    return Set(rows.indices.filter(isCounted).map { cell($0, per.name) }).subtracting([""]).sorted()
  }

  private func has(_ value: String, _ per: ColumnReference?, _ row: Int) -> Bool {
    per.map { cell(row, $0.name) == value } ?? true
  }

  private func cell(_ row: Int, _ column: String) -> String {
    let text = rows[row][column] ?? ""
    return column == "department" && text.count == 1 ? "0" + text : text
  }

  private func holds(_ condition: Condition?, _ row: Int) -> Bool {
    switch condition {
    case .column(let column, .equals(let texts)): texts.contains(cell(row, column.name))
    case .not(let part): !holds(part, row)
    default: true
    }
  }

  private static func options(of row: [String: String], _ campaign: Campaign) -> [Option] {
    func lists(_ column: String, _ values: [String]) -> Bool {
      let cell = (row[column] ?? "").split(separator: "|").map(String.init)
      return cell.isEmpty || !Set(cell).isDisjoint(with: values)
    }
    var options: [Option] = []
    for envelope in campaign.envelopes
    where lists("envelopes", [envelope.id]) && (envelope.condition == nil || row["category"] == "hospital") {
      for start in campaign.starts where lists("starts", [start.description, "01/0\(start.month)/\(start.year)"]) {
        for months in campaign.durations where lists("durations", [String(months)]) {
          options.append(option(row, envelope, start, months, campaign))
        }
      }
    }
    return options
  }

  private static func option(
    _ row: [String: String], _ envelope: Envelope, _ start: YearMonth, _ months: Int, _ campaign: Campaign
  ) -> Option {
    let monthly = row["monthly_cost"].flatMap { Double($0) }.map { Int64(($0 * 100).rounded()) } ?? 100_000
    var cents: [Int: Int64] = [:]
    for offset in 0..<months { cents[start.adding(months: offset).year, default: 0] += monthly }
    let score = Int64(row["commission_score"] ?? "") ?? 0
    let points = score * (campaign.durationValues[months] ?? .one).millionths / 1_000
    let text = "\(campaign.search.seed)|\(row["id"] ?? "")|\(envelope.id)|\(start)|\(months)"
    let lot = Int64(SHA256.hexadecimal(of: text.utf8).prefix(5), radix: 16) ?? 0
    let first = campaign.objective == .points ? [points, 1] : [1, points]
    return Option(
      envelope: envelope, start: start, months: months, centsOfYear: cents,
      levels: first + [-cents.values.reduce(0, +), -lot])
  }
}

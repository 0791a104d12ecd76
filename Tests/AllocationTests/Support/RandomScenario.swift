import Campaigns
import Quantities
import Regulation
import Wordings

/// A small scenario with rules of every kind, drawn from a seed.
struct RandomScenario {
  private(set) var rows: [[String: String]] = []
  var campaign: Campaign
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    campaign = PoolFixture.campaign(envelopes: [])
    drawOffers()
    drawRows()
    drawQuotas()
    drawRules()
    drawDecisions()
  }

  /// The same posts in another order.
  mutating func shuffleRows(using generator: inout SeededGenerator) { rows.shuffle(using: &generator) }

  /// The same scenario with points first.
  mutating func maximisePoints() { campaign.objective = .points }

  /// The same scenario with more euros in every year and in all.
  mutating func raiseBudgets(by money: Money) {
    for index in campaign.envelopes.indices {
      campaign.envelopes[index].budget = campaign.envelopes[index].budget?.mapValues { limit in
        switch limit {
        case .unlimited: .unlimited
        case .amount(let amount): .amount(amount + money)
        }
      }
      campaign.envelopes[index].total = campaign.envelopes[index].total.map { $0 + money + money }
    }
  }

  private mutating func drawOffers() {
    campaign.starts = generator.once(in: 3) ? [november, may] : [november]
    campaign.durations = generator.once(in: 2) ? [12, 24] : [24]
    campaign.durationValues = [12: Decimal6(millionths: generator.one(of: [500_000, 600_000, 850_000]))]
    campaign.objective = generator.once(in: 4) ? .posts : .points
    campaign.search.seed = Int64.random(in: 0...3, using: &generator)
    var fir = Envelope(id: "FIR", fund: "FIR")
    let year = Int64.random(in: 20_000...90_000, using: &generator)
    fir.budget = [
      2020: .amount(Money(euros: year / 4)), 2021: .amount(Money(euros: year)), 2022: .amount(Money(euros: year)),
      2023: generator.once(in: 4) ? .unlimited : .amount(Money(euros: year / 2)),
    ]
    fir.carriesOver = generator.once(in: 2)
    if generator.once(in: 3) { fir.total = Money(euros: year * 2) }
    if generator.once(in: 4) {
      fir.commitments = [
        RunningPost(
          id: "old", regime: PoolFixture.plainRegime.regime, start: YearMonth(year: 2019, month: 11), months: 24,
          endedOn: generator.once(in: 2) ? CalendarDate(year: 2020, month: 11, day: 15) : nil, regionCode: "93",
          category: .hospital)
      ]
    }
    campaign.envelopes = [fir]
    if generator.once(in: 2) {
      campaign.envelopes.append(
        Envelope(
          id: "MIGAC", fund: "MIGAC", condition: is_("category", "hospital"),
          posts: Int.random(in: 0...3, using: &generator)))
    }
  }

  private let november = PoolFixture.november2020
  private let may = YearMonth(year: 2021, month: 5)

  private mutating func drawRows() {
    let options = campaign.starts.count * campaign.durations.count * campaign.envelopes.count
    let most = options == 1 ? 12 : options == 2 ? 7 : options <= 4 ? 5 : 4
    for number in 1...Int.random(in: 3...most, using: &generator) {
      var row = [
        "id": "P\(number)", "category": generator.one(of: ["hospital", "hospital", "ambulatory", "overseas"]),
        "region": generator.one(of: ["93", "93", "04", "06"]), "department": generator.one(of: ["04", "5", "13", ""]),
        "employer_finess": generator.one(of: ["1", "2", ""]), "employer_kind": generator.one(of: ["CHU", "CH", ""]),
        "commission_score": String(Int.random(in: 0...6, using: &generator)),
        "rank": generator.one(of: ["", "1", "2", "3", "5"]),
        "monthly_cost": String(Int.random(in: 1...3, using: &generator) * 500),
      ]
      row["group"] = generator.once(in: 5) ? "g" : ""
      row["applicant"] = generator.once(in: 4) ? "a" : ""
      row["durations"] = generator.once(in: 4) ? generator.one(of: ["24", "12", "12|24"]) : ""
      row["starts"] = generator.once(in: 5) ? generator.one(of: ["2020-11-01", "01/05/2021"]) : ""
      row["envelopes"] = generator.once(in: 6) ? generator.one(of: ["FIR", "MIGAC|FIR"]) : ""
      rows.append(row)
    }
  }

  private mutating func drawQuotas() {
    guard generator.once(in: 3) else { return }
    let cells = [
      QuotaTable.Cell(
        id: "93/hospital", regionCodes: ["93"], category: .hospital, atMost: Int.random(in: 0...2, using: &generator)),
      QuotaTable.Cell(
        id: "indian-ocean/overseas", regionCodes: ["04", "06"], category: .overseas,
        atMost: Int.random(in: 0...2, using: &generator)),
      QuotaTable.Cell(id: "06/overseas", regionCodes: ["06"], category: .overseas, atMost: 1),
    ]
    let table = QuotaTable(
      id: "table", title: "", readings: [.init(name: "share", meaning: Wording(verbatim: ""), cells: cells)],
      references: [])
    campaign.quotas = [
      QuotaUse(id: "q", table: table, reading: "share", scope: generator.one(of: [.everywhere, .fund("FIR")]))
    ]
  }

  private mutating func drawRules() {
    let scopes: [PaymentScope] = [.everywhere, .everywhere, .fund("FIR"), .envelope("MIGAC")]
    for number in 0..<Int.random(in: 0...3, using: &generator) {
      let id = "rule-\(number)"
      let per = generator.one(of: [nil, "department", "employer_finess", "region"]).map { ColumnReference(name: $0) }
      let scope = generator.one(of: scopes)
      let isCHU = is_("employer_kind", "CHU")
      switch Int.random(in: 0...5, using: &generator) {
      case 0:
        campaign.rules.append(
          AllocationRule(
            id: id, condition: isCHU, scope: scope, per: per,
            limits: .init(atMost: Int64.random(in: 0...2, using: &generator))))
      case 1:
        campaign.rules.append(
          AllocationRule(id: id, condition: is_("department", "05"), scope: scope, limits: .init(atLeast: 1)))
      case 2:
        campaign.rules.append(
          AllocationRule(
            id: id, condition: .not(isCHU), scope: scope, per: per,
            measure: generator.one(of: [.posts, .euros(year: nil)]),
            limits: .init(
              atLeastShare: Share(percent: generator.one(of: [25, 50, 60])), of: is_("category", "hospital"))))
      case 3:
        campaign.rules.append(
          AllocationRule(
            id: id, condition: isCHU, scope: scope, per: per, measure: generator.one(of: [.posts, .euros(year: 2021)]),
            limits: .init(atMostShare: Share(percent: generator.one(of: [0, 40, 50])))))
      case 4:
        campaign.rules.append(
          AllocationRule(
            id: id, condition: is_("category", "ambulatory"), scope: scope, measure: .euros(year: 2021),
            limits: .init(atMost: 100 * Int64.random(in: 0...40_000, using: &generator))))
      default:
        campaign.rules.append(
          AllocationRule(
            id: id, scope: scope, per: per, limits: .init(inOrderOf: ColumnReference(name: "rank"))))
      }
    }
  }

  private mutating func drawDecisions() {
    guard generator.once(in: 3) else { return }
    campaign.decisions = [
      Decision(post: "P2", verdict: generator.one(of: [.fund, .reject]), reason: "decided")
    ]
  }

  private func is_(_ column: String, _ value: String) -> Condition {
    .column(ColumnReference(name: column), .equals([value]))
  }
}

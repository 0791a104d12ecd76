import Pools
import Quantities
import Regulation
import Testing

@testable import Allocation

@Suite struct ConditionReadingTests {
  private let pool = PoolFixture.pool([
    [
      "id": "A", "region": "06", "category": "overseas", "speciality": "Médecine  d’urgence", "department": "4",
      "employer_kind": "CHRU", "partner_share": "50", "rank": "2", "filed_on": "2020-04-24", "qpv": "oui",
      "pathways": "cancer|Santé mentale", "hinterland": "oui", "monthly_cost": "6499,58", "occupancy": "12,5 %",
    ],
    [
      "id": "B", "region": "93", "speciality": "psychiatrie", "department": "13", "employer_kind": "CH",
      "partner_share": "49,99", "rank": "10", "filed_on": "2020-04-25", "qpv": "non", "pathways": "cancer",
      "hinterland": "non", "occupancy": "60",
    ],
    ["id": "C", "region": "04", "category": "ambulatory"],
  ])

  private func ids(_ condition: Condition) -> String {
    let reading = ConditionReading(pool: pool, regulation: PoolFixture.regulation)
    return reading.rows(satisfying: condition).rows.map { pool.ids[$0] }.joined()
  }

  private func ids(_ column: String, _ test: ColumnTest) -> String {
    ids(.column(ColumnReference(name: column), test))
  }

  @Test(arguments: [
    ("speciality", "medecine d'urgence", "A"), ("speciality", " PSYCHIATRIE ", "B"), ("department", "04", "A"),
    ("department", "4", "A"), ("department", "13", "B"), ("employer_kind", "CHU", "A"), ("employer_kind", "chru", "A"),
    ("pathways", "sante mentale", "A"), ("pathways", "cancer", "AB"), ("region", "PACA", "B"), ("region", "93", "B"),
    ("region", "Mayotte", "A"), ("region", "océan indien", "AC"), ("category", "outre-mer", "A"),
    ("category", "ambulatoire", "C"), ("category", "hospital", "B"), ("id", "A", "A"), ("id", "a", ""),
    ("qpv", "true", "A"), ("qpv", "non", "B"), ("hinterland", "true", "A"), ("hinterland", "false", "B"),
    ("rank", "10", "B"), ("partner_share", "50%", "A"), ("partner_share", "50", "A"),
    ("filed_on", "24/04/2020", "A"), ("monthly_cost", "6499.58", "A"), ("nowhere", "x", ""),
  ])
  func `a cell equals a value as people write it`(_ column: String, _ value: String, _ expected: String) {
    #expect(ids(column, .equals([value])) == expected)
  }

  private func number(_ text: String) -> ConditionLiteral {
    .number(Decimal6(millionths: DecimalText.scaled(text, digits: 6) ?? 0))
  }

  @Test func `figures are compared exactly, bounds included`() {
    #expect(ids("partner_share", .range(atLeast: .percentage(Share(percent: 50)), atMost: nil)) == "A")
    #expect(ids("partner_share", .range(atLeast: nil, atMost: number("49.99"))) == "B")
    #expect(ids("rank", .range(atLeast: number("2"), atMost: number("2"))) == "A")
    #expect(ids("occupancy", .range(atLeast: .percentage(Share(percent: 60)), atMost: nil)) == "B")
    #expect(ids("monthly_cost", .range(atLeast: number("6499.59"), atMost: nil)) == "")
  }

  @Test func `a number is never within days`() throws {
    let day = try #require(CalendarDate(year: 2020, month: 1, day: 1))
    #expect(ids("rank", .range(atLeast: .date(day), atMost: nil)) == "")
    #expect(ids("rank", .range(atLeast: nil, atMost: .date(day))) == "")
  }

  @Test func `before and after are strict, at most is not`() throws {
    let day = try #require(CalendarDate(year: 2020, month: 4, day: 24))
    #expect(ids("filed_on", .before(day)) == "")
    #expect(ids("filed_on", .after(day)) == "B")
    #expect(ids("filed_on", .range(atLeast: nil, atMost: .date(day))) == "A")
  }

  @Test func `an empty cell satisfies nothing but missing`() {
    #expect(ids("speciality", .missing(true)) == "C")
    #expect(ids("speciality", .missing(false)) == "AB")
    #expect(ids("nowhere", .missing(true)) == "ABC")
    #expect(ids("partner_share", .range(atLeast: nil, atMost: number("100"))) == "AB")
  }

  @Test func `includes asks for every value, a list for one`() {
    #expect(ids("pathways", .includes(["cancer", "santé mentale"])) == "A")
    #expect(ids("pathways", .list(name: "l", entries: ["santé mentale", "handicap"])) == "A")
  }

  @Test func `conditions combine`() {
    let cancer = Condition.column(ColumnReference(name: "pathways"), .equals(["cancer"]))
    let psychiatry = Condition.column(ColumnReference(name: "speciality"), .equals(["psychiatrie"]))
    #expect(ids(.all([cancer, .not(psychiatry)])) == "A")
    #expect(ids(.any([psychiatry, .not(cancer)])) == "BC")
    #expect(ids(.all([])) == "ABC")
    #expect(ids(.any([])) == "")
  }

  // 130 rows need three words of bits, the last one of two.
  @Test func `a set of rows holds each row once, whatever their number`() {
    var rows = RowSet(rowCount: 130) { $0 % 3 == 0 }
    #expect(Array(rows.rows) == Array(stride(from: 0, to: 130, by: 3)))
    rows.complement()
    #expect(rows.count == 130 - 44)
    #expect(rows.contains(128) && !rows.contains(129))
    #expect(Array(RowSet(rowCount: 64, full: true).rows).count == 64)
    #expect(RowSet(rowCount: 0, full: true).isEmpty)
  }
}

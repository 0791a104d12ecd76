import Quantities
import Regulation
import Testing

@Suite struct EligibilitySetsTests {
  private func set(_ id: String) throws -> EligibilityRuleSet {
    try #require(Regulation.shipped.eligibilitySets.first { $0.id == id })
  }

  @Test(arguments: [
    (
      "dgos-2018",
      ["overseas-one-year", "overseas-filing", "ambulatory-half-time", "ambulatory-chu-employer", "two-years"]
    ),
    ("paca-2020", ["filed-in-time", "two-years", "scarce-commitment"]),
    ("grand-est-2021", ["filed-in-time", "post-description", "medical-project", "siret"]),
    (
      "nouvelle-aquitaine-2024",
      [
        "hospital-only", "public-employer", "partner-kind", "peripheral-half-time", "priority-territory",
        "filed-in-time",
      ]
    ),
    ("grand-est-2026", ["two-years", "post-internship", "thesis", "order-and-rpps"]),
  ])
  func `a set holds the rules of its text`(_ id: String, _ rules: [String]) throws {
    #expect(try set(id).rules.map(\.id) == rules)
  }

  @Test func `rules that test presence are those of documents, thesis, registration, SIRET and territory`() {
    let presence = Regulation.shipped.eligibilitySets.flatMap { set in
      set.rules.filter(\.testsPresence).map { "\(set.id)/\($0.id)" }
    }
    #expect(
      presence == [
        "grand-est-2021/post-description", "grand-est-2021/medical-project", "grand-est-2021/siret",
        "nouvelle-aquitaine-2024/priority-territory", "grand-est-2026/thesis", "grand-est-2026/order-and-rpps",
      ])
  }

  @Test(arguments: [
    ("paca-2020", "2020-04-24"), ("grand-est-2021", "2021-02-28"), ("nouvelle-aquitaine-2024", "2024-06-14"),
  ])
  func `files are lodged by the day of the text, which counts`(_ id: String, _ day: String) throws {
    let rule = try #require(set(id).rules.first { $0.id == "filed-in-time" })
    guard case .holds(.column(let column, .range(nil, .date(let last)?))) = rule.requirement else {
      Issue.record("not a last day")
      return
    }
    #expect(column.name == "filed_on")
    #expect(last.description == day)
  }

  @Test func `the priority territory is decided by the group of hospitals, or else by the department`() throws {
    let rule = try #require(set("nouvelle-aquitaine-2024").rules.first { $0.id == "priority-territory" })
    guard case .holds(.any(let ways)) = rule.requirement, ways.count == 2,
      case .column(let ght, .list(_, let groups)) = ways[0], case .all(let parts) = ways[1],
      case .column(_, .missing(true)) = parts[0], case .column(let department, .list(_, let departments)) = parts[1]
    else {
      Issue.record("not the two ways")
      return
    }
    #expect(ght.name == "ght")
    let codes = ["NA-01", "NA-03", "NA-04", "NA-05", "NA-07", "NA-08", "NA-11"]
    #expect(groups.filter { $0.hasPrefix("NA-") } == codes)
    #expect(groups.contains("Moyenne Garonne"))
    #expect(department.name == "department")
    #expect(departments.filter { $0.count == 2 } == ["16", "17", "19", "23", "24", "40", "47", "79", "87"])
  }

  @Test func `the years after the diploma and the two years are requirements of their own`() throws {
    let rules = try set("grand-est-2026").rules
    guard case .duration(24) = rules[0].requirement, case .startsWithin(4, let column) = rules[1].requirement else {
      Issue.record("not a duration and a delay")
      return
    }
    #expect(column.name == "des_on")
    #expect(rules[0].when == nil)
    #expect(rules[1...].allSatisfy { $0.when?.columns.map(\.name) == ["applicant"] })
  }
}

import DeclarativeFiles
import Quantities
import Regulation
import Wordings

/// A library of a few entries, so that tests of the format do not depend on what is published.
enum SmallLibrary {
  static let regulation = Regulation(
    version: "test",
    regions: [
      Region(code: "06", name: "Mayotte", abbreviation: nil, isOverseas: true),
      Region(code: "93", name: "Provence-Alpes-Côte d’Azur", abbreviation: "PACA", isOverseas: false),
    ],
    departments: [Department(code: "04", name: "Alpes-de-Haute-Provence", regionCode: "93")],
    populations: RegionalPopulations(year: 2020, inhabitants: [:]),
    regimes: [flat("paca-2020", euros: 60_000), flat("paca-2020-table", euros: 50_000)],
    eligibilitySets: [set("dgos-2018"), set("paca-2020")],
    quotaTables: [table("annex-1-2018", ["published"]), table("annex-2-2018", ["share", "reservation", "ceiling"])],
    lists: [
      NamedList(id: "paca-scarce", title: "Rares", entries: [("psychiatrie", []), ("gériatrie", [])], references: [])
    ])

  private static func flat(_ id: String, euros: Int64) -> PayRegime {
    PayRegime(
      id: id, title: id, basis: .notified(Money(euros: euros), per: .year), rate: .uniform(.whole), paidFrom: .start,
      references: [])
  }

  private static func set(_ id: String) -> EligibilityRuleSet {
    EligibilityRuleSet(id: id, title: Wording(verbatim: id), rules: [], references: [])
  }

  private static func table(_ id: String, _ readings: [String]) -> QuotaTable {
    QuotaTable(
      id: id, title: id,
      readings: readings.map { QuotaTable.Reading(name: $0, meaning: Wording(verbatim: $0), cells: []) }, references: []
    )
  }
}

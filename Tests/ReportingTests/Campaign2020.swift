import Quantities
import Results
import Wordings

/// A small result made by hand: four posts of a region, two funded, one waiting, one ineligible.
///
/// The costs are those of a PACA hospital post at 80 %: 4 125,31 € a month for 2, 12 and 10 months.
enum Campaign2020 {
  static let funding = Funding(
    value: Points(thousandths: 72_500), envelope: "FIR", fund: "FIR", start: YearMonth(year: 2020, month: 11),
    months: 24,
    cost: [
      .init(year: 2020, amount: Money(cents: 825_062)), .init(year: 2021, amount: Money(cents: 4_950_374)),
      .init(year: 2022, amount: Money(cents: 4_125_312)),
    ],
    total: Money(cents: 9_900_748),
    establishments: [
      .init(
        finess: "130786049", name: "AP-HM", years: [.init(year: 2020, amount: Money(cents: 103_133))],
        total: Money(cents: 1_237_594))
    ])

  static func label(_ department: String, _ speciality: String) -> PostLabel {
    PostLabel(
      regionCode: "93", region: "Provence-Alpes-Côte d’Azur", category: "hospital", department: department,
      speciality: speciality, employer: "AP-HM", partner: "CH de Briançon")
  }

  static let posts = [
    PostOutcome(
      id: "D-001", decision: .funded, points: Points(thousandths: 72_500),
      criteria: [.init(criterion: "scarce", points: Points(thousandths: 30_000))], funding: funding, locked: nil,
      reasons: [], label: label("05", "Psychiatrie")),
    PostOutcome(
      id: "D-002", decision: .funded, points: Points(thousandths: 72_500), criteria: [], funding: funding,
      locked: "fund", reasons: [.init(rule: "decision", detail: .fundedByCommission("promise of 2019"))],
      label: label("04", "Gériatrie")),
    PostOutcome(
      id: "D-003", decision: .notFunded, points: Points(thousandths: 40_000), criteria: [], funding: nil, locked: nil,
      reasons: [
        .init(
          rule: "outranked",
          detail: Wording(en: "posts with more points take the FIR", fr: "des postes mieux notés prennent le FIR"))
      ], label: label("13", "=HYPERLINK(\"http://x\")")),
    PostOutcome(
      id: "D-004", decision: .ineligible, points: Points(thousandths: 1_234_567), criteria: [], funding: nil,
      locked: nil,
      reasons: [
        .init(
          rule: "paca-2020/filed-in-time",
          detail: Wording(
            en: "filed on 2020-05-01, due by 2020-04-24", fr: "déposé le 1er mai 2020, attendu le 24 avril"))
      ], label: label("06", "Médecine d’urgence")),
  ]

  static func result(
    status: AllocationResult.Status = .optimal, proved: [String] = ["points", "posts", "cost", "order"],
    value: ObjectiveValue? = ObjectiveValue(reached: 145_000, bound: 145_000), posts: [PostOutcome] = posts
  ) -> AllocationResult {
    AllocationResult(
      scenario: ScenarioIdentity(
        title: "PACA, campagne ASTP 2020-2022", file: "scenario.yaml", variant: nil, sha256: "ab", poolSHA256: "cd",
        library: "2026.1", readings: [(quota: "annex-2", reading: "share")], isSynthetic: true,
        assumptions: ["Les montants du FIR sont illustratifs."]),
      program: ProgramIdentity(version: "1.0.0", solver: "GLPK 5.0"), status: status, value: value,
      provedLevels: proved,
      counts: Counts(posts: 4, eligible: 3, funded: 2, points: Points(thousandths: 145_000)),
      posts: PostOutcomes(posts), waitingList: [2], envelopes: [envelope], rules: rules,
      applied: [AppliedChange(path: "envelopes.FIR.total", before: "300000", after: "198014.96")],
      regions: [
        RegionUse(
          code: "93", name: "Provence-Alpes-Côte d’Azur", category: "hospital", posts: 4, eligible: 3, funded: 2,
          quota: 2, euros: Money(cents: 19_801_496))
      ],
      indicators: Indicators(
        shareOutsideCHU: Decimal6(millionths: 500_000), shareZIPZAC: nil, shareScarce: nil, departments: 2,
        costPerPost: Money(cents: 9_900_748), giniPostsPer100k: nil, populationYear: 2021),
      run: RunFigures(started: "2026-01-01T00:00:00Z", seconds: 0.25, nodes: 3, peakMemoryBytes: 10 << 20))
  }

  private static let envelope = EnvelopeUse(
    id: "FIR", fund: "FIR", posts: 2, postsLimit: nil,
    years: [
      .init(year: 2020, used: Money(cents: 1_650_124), limit: Money(cents: 1_650_124), left: .zero),
      .init(year: 2021, used: Money(cents: 9_900_748), limit: nil, left: nil),
      .init(year: 2022, used: Money(cents: 8_250_624), limit: Money(cents: 10_000_000), left: Money(cents: 1_749_376)),
    ], total: Money(cents: 19_801_496), totalLimit: Money(cents: 19_801_496))

  private static let rules = [
    RuleUse(id: "annex-1/93/hospital", unit: .posts, used: 2, atMost: 2, isBinding: true),
    RuleUse(
      id: "chu-share", title: "Au plus 40 % avec un CHU", unit: .posts, used: 1, ofUsed: 2,
      atMostShare: Share(percent: 40), isBinding: false),
    RuleUse(
      id: "fir-2021", title: "Ville-hôpital limité", unit: .euros, used: 0, atMost: 40_000_000, isBinding: false),
  ]
}

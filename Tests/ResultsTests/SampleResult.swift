import Quantities
import Results
import Wordings

/// A result made by hand that has every kind of value a file can hold.
enum SampleResult {
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
        finess: "130786049", name: "AP-HM \"Timone\"", years: [.init(year: 2020, amount: Money(cents: -5))],
        total: Money(cents: 10)),
      .init(finess: nil, name: nil, years: [], total: .zero),
    ])

  static func label(_ region: String = "93", _ name: String = "Provence-Alpes-Côte d’Azur") -> PostLabel {
    PostLabel(regionCode: region, region: name, category: "hospital", department: "05", employer: "AP-HM")
  }

  static let posts = [
    PostOutcome(
      id: "D-001", decision: .funded, points: Points(thousandths: 72_500),
      criteria: [
        .init(criterion: "scarce", points: Points(thousandths: 30_000)),
        .init(criterion: "commission", points: Points(thousandths: 42_500)),
      ], funding: funding, locked: nil, reasons: [], label: label()),
    PostOutcome(
      id: "D-002", decision: .notFunded, points: Points(thousandths: 1_234_567), criteria: [], funding: nil,
      locked: nil,
      reasons: [
        .init(rule: "outranked", detail: Wording(en: "others\nhave\tmore", fr: "d’autres ont plus : \u{1}\u{1F600}"))
      ], label: label()),
    PostOutcome(
      id: "D-\\3", decision: .notFunded, points: Points(thousandths: -1), criteria: [], funding: nil, locked: "reject",
      reasons: [], label: nil),
    PostOutcome(
      id: "D-004", decision: .ineligible, points: .zero, criteria: [], funding: nil, locked: nil,
      reasons: [.init(rule: "group", detail: Wording(en: "a", fr: "b"))], label: nil),
    PostOutcome(
      id: "D-005", decision: .notFunded, points: Points(thousandths: 7), criteria: [], funding: nil, locked: nil,
      reasons: [], label: nil),
  ]

  static func result(value: ObjectiveValue? = ObjectiveValue(reached: 72_500, bound: 72_501)) -> AllocationResult {
    AllocationResult(
      scenario: ScenarioIdentity(
        title: "PACA, campagne ASTP 2020-2022", file: "a\\b.yaml", variant: "fir-minus-20", sha256: "ab",
        poolSHA256: "cd", library: "2026.1", readings: [(quota: "annex-2", reading: "share")], isSynthetic: true,
        assumptions: ["Les montants du FIR sont illustratifs."]),
      program: ProgramIdentity(version: "1.0.0", solver: "GLPK 5.0"), status: value == nil ? .infeasible : .feasible,
      value: value, provedLevels: ["points"],
      counts: Counts(posts: 5, eligible: 4, funded: 1, points: Points(thousandths: 72_500)),
      posts: PostOutcomes(posts), waitingList: [4, 1], envelopes: envelopes, rules: rules,
      applied: [
        AppliedChange(path: "envelopes.FIR.total", before: "300000", after: "{\"a\": [1, 2.50]}"),
        AppliedChange(path: "quotas.annex-2", before: "\"x\"", after: nil),
      ],
      skippedRows: [SkippedRowNote(file: "p.csv", line: 7, id: nil, code: "bad-number")],
      warnings: [Note(code: "luhn", text: Wording(en: "a", fr: "b"))],
      regions: [
        RegionUse(
          code: "93", name: "Provence-Alpes-Côte d’Azur", category: "hospital", posts: 5, eligible: 4, funded: 1,
          quota: 2, euros: Money(cents: 9_900_748))
      ],
      indicators: Indicators(
        shareOutsideCHU: Decimal6(millionths: 333_333), shareZIPZAC: Decimal6(1), shareScarce: nil, departments: 1,
        costPerPost: Money(cents: 9_900_748), giniPostsPer100k: nil,
        theilPostsPer100k: Decimal6(millionths: 12), gapPostsPer100k: Decimal6(2), distanceFromAnnex1: 3,
        regions: [
          .init(
            code: "93", name: "Provence-Alpes-Côte d’Azur", funded: 1, inhabitants: 5_218_960,
            postsPer100k: Decimal6(millionths: 19_161), share: .one),
          .init(code: "94", name: "Corse", funded: 0, inhabitants: nil, postsPer100k: nil, share: nil),
        ], populationYear: 2021),
      run: RunFigures(
        started: "2026-01-01T00:00:00Z", seconds: 0.25, nodes: 3, pivots: 40, relaxations: 5, searchedColumns: 12,
        peakMemoryBytes: 10 << 20))
  }

  private static let envelopes = [
    EnvelopeUse(
      id: "FIR", fund: "FIR", posts: 1, postsLimit: nil,
      years: [
        .init(
          year: 2020, used: Money(cents: 1_650_124), limit: Money(cents: 1_650_124), left: .zero,
          committed: Money(cents: 825_062), recovered: Money(cents: 99)),
        .init(year: 2021, used: Money(cents: 4_950_374), limit: nil, left: nil),
      ], total: Money(cents: 10_725_810), totalLimit: Money(cents: 19_801_496),
      payments: [
        .init(month: YearMonth(year: 2020, month: 11), committed: Money(cents: 1), funded: Money(cents: 412_531)),
        .init(month: YearMonth(year: 2020, month: 12), committed: .zero, funded: .zero),
      ]),
    EnvelopeUse(id: "MIGAC", fund: "MIGAC", posts: 0, postsLimit: 12, years: [], total: .zero, totalLimit: nil),
  ]

  private static let rules = [
    RuleUse(
      id: "annex-1/93/hospital", unit: .posts, used: 2, atMost: 2, isBinding: true,
      marginalValue: Points(thousandths: 500)),
    RuleUse(
      id: "chu-share", title: "Au plus 40 % avec un CHU", unit: .posts, used: 1, ofUsed: 3,
      atLeastShare: Share(basisPoints: 1), atMostShare: Share(percent: 40), isBinding: false),
    RuleUse(
      id: "fir-2021", unit: .euros, used: 123, atLeast: 0, atMost: 40_000_001, isBinding: false),
  ]
}

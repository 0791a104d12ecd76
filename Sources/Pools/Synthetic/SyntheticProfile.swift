internal import Quantities
public import Regulation

/// What invented posts look like: where, of which category, filed when, with which columns (profil de vivier).
public struct SyntheticProfile: Sendable {
  /// The identifier.
  public let id: String
  let regions: [String]
  /// Chances in a thousand of an ambulatory post; overseas regions ask for overseas posts beside.
  let ambulatoryPerMille: Int
  /// Chances in a thousand that a CHU employs a hospital post.
  let universityPerMille: Int
  let applicantPerMille: Int
  /// Chances in a thousand that a row opens a pair or a trio.
  let groupPerMille: Int
  let filing: ClosedRange<CalendarDate>
  /// Values of `starts` and `durations` that rows may give instead of leaving the choice open.
  let starts: [String]
  let durations: [String]
  /// Columns beyond those that every profile has.
  let extraColumns: [String]

  /// The profiles, by identifier.
  public static let all: [SyntheticProfile] = [national, paca, grandEst2021, nouvelleAquitaine, grandEst2026, family]

  /// The profile of an identifier, or that of the requests of one region by its name; nil for any other text.
  public static func named(_ name: String, regulation: Regulation) -> SyntheticProfile? {
    if let profile = all.first(where: { $0.id == name }) { return profile }
    return regulation.region(named: name).map { region in
      SyntheticProfile(
        id: region.code, regions: [region.code], ambulatoryPerMille: national.ambulatoryPerMille,
        universityPerMille: national.universityPerMille, applicantPerMille: national.applicantPerMille,
        groupPerMille: national.groupPerMille, filing: national.filing, starts: [], durations: [],
        extraColumns: national.extraColumns)
    }
  }

  private static func days(_ first: (Int, Int, Int), _ last: (Int, Int, Int)) -> ClosedRange<CalendarDate> {
    let unknown = CalendarDate(dayNumber: 0)
    let start = CalendarDate(year: first.0, month: first.1, day: first.2) ?? unknown
    return start...(CalendarDate(year: last.0, month: last.1, day: last.2) ?? start)
  }

  private static let metropolitan = ["11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84", "93", "94"]

  /// Requests of the whole country, as for the instruction of 2018.
  static let national = SyntheticProfile(
    id: "national", regions: ["01", "02", "03", "04", "06"] + metropolitan, ambulatoryPerMille: 280,
    universityPerMille: 560, applicantPerMille: 800, groupPerMille: 0, filing: days((2018, 6, 1), (2018, 9, 15)),
    starts: [], durations: [], extraColumns: ["overseas_months", "qpv"])

  /// Requests to the ARS PACA in 2020.
  static let paca = SyntheticProfile(
    id: "paca-2020", regions: ["93"], ambulatoryPerMille: 240, universityPerMille: 470, applicantPerMille: 900,
    groupPerMille: 0, filing: days((2020, 2, 24), (2020, 4, 27)), starts: [], durations: [],
    extraColumns: ["nice_hinterland", "agreement_on", "commitment"])

  /// Requests to the ARS Grand Est in 2021, with or without a candidate.
  static let grandEst2021 = SyntheticProfile(
    id: "grand-est-2021", regions: ["44"], ambulatoryPerMille: 220, universityPerMille: 450, applicantPerMille: 620,
    groupPerMille: 0, filing: days((2021, 2, 8), (2021, 3, 3)), starts: [], durations: [],
    extraColumns: ["pathways", "documents", "siret"])

  /// Requests to the ARS Nouvelle-Aquitaine in 2024: one or two years, November or May, pairs and trios.
  static let nouvelleAquitaine = SyntheticProfile(
    id: "nouvelle-aquitaine-2024", regions: ["75"], ambulatoryPerMille: 20, universityPerMille: 400,
    applicantPerMille: 1_000, groupPerMille: 70, filing: days((2024, 4, 15), (2024, 6, 16)),
    starts: ["2024-11-01", "2025-05-01"], durations: ["12", "24"],
    extraColumns: ["ght", "peripheral_share", "commitment"])

  /// Requests to the ARS Grand Est for November 2026 and May 2027, with the person's situation.
  static let grandEst2026 = SyntheticProfile(
    id: "grand-est-2026", regions: ["44"], ambulatoryPerMille: 200, universityPerMille: 480, applicantPerMille: 850,
    groupPerMille: 0, filing: days((2026, 2, 1), (2026, 5, 31)), starts: ["2026-11-01", "2027-05-01"], durations: [],
    extraColumns: ["ght", "rpps", "des_on", "thesis", "order_registered"])

  /// Requests for measurements: every region, all options, few weights.
  static let family = SyntheticProfile(
    id: "benchmark", regions: ["01", "02", "04", "06"] + metropolitan, ambulatoryPerMille: 250, universityPerMille: 500,
    applicantPerMille: 0, groupPerMille: 10, filing: days((2026, 2, 1), (2026, 5, 31)),
    starts: ["2026-11-01", "2027-05-01"], durations: ["12", "24"], extraColumns: ["envelopes", "qpv"])
}

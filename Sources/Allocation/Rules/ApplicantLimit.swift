internal import Pools
internal import Regulation
internal import Wordings

/// One post at most for each applicant (candidat).
enum ApplicantLimit: RuleKind {
  static let id = "applicant"
  static let form = "Σ_{i of the applicant} Σ_o x[i,o] ≤ 1"
  static var meaning: Wording {
    Wording(
      en: "An applicant gets one post at most; posts without an applicant are not concerned.",
      fr: "Un candidat obtient un poste au plus ; les postes sans candidat ne sont pas concernés.")
  }

  /// The applicants who ask for several posts that take part.
  static func families(in setting: RuleSetting) -> [RuleFamily] {
    guard setting.pool.columns["applicant"] != nil else { return [] }
    let values = setting.values(of: "applicant", among: RowSet(rowCount: setting.pool.count, full: true), minimum: 2)
    guard !values.labels.isEmpty else { return [] }
    return [
      RuleFamily(
        origin: .applicant, id: "applicant", title: nil,
        counted: Tally(rows: nil, offers: setting.offers.map { _ in true }, weight: .posts), base: nil, values: values,
        bounds: .same(.init(atMost: 1)))
    ]
  }
}

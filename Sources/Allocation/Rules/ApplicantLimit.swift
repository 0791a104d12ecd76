internal import Campaigns
internal import Pools
internal import Regulation

/// One post at most for each applicant.
enum ApplicantLimit {
  /// The family of the applicants with several eligible rows; nil when there is none.
  static func family(pool: Pool, regulation: Regulation, offers: [Offer], eligible: RowSet) -> RuleFamily? {
    guard pool.columns["applicant"] != nil else { return nil }
    let values = RowValues(column: "applicant", among: eligible, pool: pool, regulation: regulation, minimum: 2)
    guard !values.labels.isEmpty else { return nil }
    return RuleFamily(
      origin: .applicant, id: "applicant", title: nil,
      counted: Tally(rows: nil, offers: offers.map { _ in true }, weight: .posts), base: nil, values: values,
      limits: .init(atMost: 1))
  }
}

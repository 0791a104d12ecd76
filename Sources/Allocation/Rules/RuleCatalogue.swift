/// Every kind of rule that a problem can hold, in the order in which the handbook explains them.
///
/// The tests keep one model text for each kind and fail when a kind has none.
enum RuleCatalogue {
  static let kinds: [any (RuleKind & Sendable).Type] = [
    SingleFunding.self, EnvelopeCeiling.self, RegionalQuota.self, CountRule.self, ShareRule.self, GroupLink.self,
    ApplicantLimit.self, OrderRule.self, CommissionDecision.self,
  ]

  /// The limits of all kinds: envelopes, quotas, rules in the order of the scenario, applicants.
  static func families(in setting: RuleSetting) -> [RuleFamily] {
    let families = kinds.flatMap { $0.families(in: setting) }
    return families.enumerated().sorted { first, second in
      (first.element.origin.order, first.offset) < (second.element.origin.order, second.offset)
    }.map(\.element)
  }
}

extension RuleFamily.Origin {
  /// The place of the origin in the scenario: what it is, then which one.
  fileprivate var order: Int {
    switch self {
    case .envelopePosts(let index), .envelopeYear(let index, _), .envelopeTotal(let index): index
    case .quota(let index): 1 << 30 + index
    case .rule(let index): 2 << 30 + index
    case .applicant: 3 << 30
    }
  }
}

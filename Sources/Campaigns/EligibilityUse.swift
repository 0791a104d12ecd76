public import Regulation

/// A rule set that posts must satisfy, for every payment or for some only.
public struct EligibilityUse: Sendable {
  /// The rule set.
  public var ruleSet: EligibilityRuleSet
  /// The payments concerned; a restricted set only removes the options paid from there.
  public var scope: PaymentScope

  /// The use of a rule set.
  public init(ruleSet: EligibilityRuleSet, scope: PaymentScope = .everywhere) {
    self.ruleSet = ruleSet
    self.scope = scope
  }
}

public import Wordings

/// A set of conditions of eligibility (conditions de recevabilité) of one campaign.
public struct EligibilityRuleSet: Sendable {
  /// The identifier, such as `dgos-2018`.
  public let id: String
  /// What the set is.
  public let title: Wording
  /// The rules, in the order of the text.
  public let rules: [EligibilityRule]
  /// Where they were published.
  public let references: [LegalReference]

  /// A set of rules.
  public init(id: String, title: Wording, rules: [EligibilityRule], references: [LegalReference]) {
    self.id = id
    self.title = title
    self.rules = rules
    self.references = references
  }
}

/// One condition of eligibility.
public struct EligibilityRule: Sendable {
  /// What is required.
  public enum Requirement: Sendable {
    /// The row satisfies a condition.
    case holds(Condition)
    /// A filled `durations` cell offers this number of months; options of other durations are removed.
    case duration(months: Int)
    /// The post starts at most so many years after the day in a column; starts that are later are removed, and a row that keeps none breaks the rule.
    case startsWithin(years: Int, ofColumn: ColumnReference)
  }

  /// The identifier within its set.
  public let id: String
  /// The rule in plain words, as a statement of what is required.
  public let statement: Wording
  /// The rows that it concerns; nil for all.
  ///
  /// An empty cell there triggers nothing.
  public let when: Condition?
  /// What is required of them.
  public let requirement: Requirement
  /// Whether it tests presence: then an empty cell breaks it even where missing figures are let through.
  public let testsPresence: Bool
  /// Where it was published; nil for a rule made for a test.
  public let reference: LegalReference?

  /// A rule.
  public init(
    id: String, statement: Wording, when: Condition?, requirement: Requirement, testsPresence: Bool,
    reference: LegalReference? = nil
  ) {
    self.id = id
    self.statement = statement
    self.when = when
    self.requirement = requirement
    self.testsPresence = testsPresence
    self.reference = reference
  }
}

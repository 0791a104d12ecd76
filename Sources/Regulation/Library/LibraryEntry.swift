public import Quantities
public import Wordings

/// One piece of the reference library as a reader wants to see it: what it is, its values, and where each was published.
public struct LibraryEntry: Sendable {
  /// What kind of piece it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// The regions of France.
    case regions
    /// The departments of France.
    case departments
    /// Inhabitants by region.
    case populations
    /// A published split of posts.
    case quotaTable = "quota-table"
    /// A regime of costs.
    case regime
    /// Conditions of eligibility.
    case eligibility
    /// A list that conditions refer to.
    case list
    /// Amounts of a pay order.
    case amounts
  }

  /// A value and where it was published.
  public struct Row: Sendable {
    /// What the value is.
    public let label: Wording
    /// The value with its unit.
    public let value: Wording
    /// Where it was published.
    public let reference: LegalReference

    /// A value.
    public init(label: Wording, value: Wording, reference: LegalReference) {
      self.label = label
      self.value = value
      self.reference = reference
    }
  }

  /// The name under which scenarios and `dotation library` call it.
  public let id: String
  /// What kind of piece it is.
  public let kind: Kind
  /// What it is.
  public let title: Wording
  /// The campaign, year or time to which it applies.
  public let period: Wording
  /// The day on which the transcription was last compared with its source.
  public let checkedOn: CalendarDate
  /// What a reader has to know: contradictions of the text, the reading chosen.
  public let notes: [Wording]
  /// The texts from which it was taken.
  public let references: [LegalReference]
  /// Its values, in the order of the text.
  public let rows: [Row]

  /// An entry.
  public init(
    id: String, kind: Kind, title: Wording, period: Wording, checkedOn: CalendarDate, notes: [Wording],
    references: [LegalReference], rows: [Row]
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.period = period
    self.checkedOn = checkedOn
    self.notes = notes
    self.references = references
    self.rows = rows
  }
}

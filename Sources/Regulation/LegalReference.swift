public import Quantities

/// Where a value of the law or of a campaign was published (référence).
public struct LegalReference: Sendable, Hashable {
  /// The text: its nature, number and subject, in French.
  public let text: String
  /// The article, annex or section; nil for the whole text.
  public let passage: String?
  /// The day of the text.
  public let date: CalendarDate?
  /// What a reader has to know of the transcription, in French: a contradiction, a rounding, a reading chosen.
  public let note: String?

  /// A reference.
  public init(text: String, passage: String?, date: CalendarDate?, note: String?) {
    self.text = text
    self.passage = passage
    self.date = date
    self.note = note
  }
}

public import Quantities

/// Where a value of the law or of a campaign was published (référence).
public struct LegalReference: Sendable, Hashable {
  /// The text: its nature, number and subject, in French.
  public let text: String
  /// The article, annex or section; nil for the whole text.
  public let passage: String?
  /// The words of the text, in French; nil where none are cited.
  public let quote: String?
  /// The day of the text; nil for a text that bears none, which `note` then says.
  public let date: CalendarDate?
  /// What a reader has to know of the text, in French: its time where it bears no day.
  public let note: String?
  /// The address of the text; nil where none is known.
  public let link: String?

  /// A reference.
  public init(
    text: String, passage: String?, quote: String? = nil, date: CalendarDate?, note: String?, link: String? = nil
  ) {
    self.text = text
    self.passage = passage
    self.quote = quote
    self.date = date
    self.note = note
    self.link = link
  }

  /// The same text at a passage of it.
  public func at(passage: String?, quote: String?) -> LegalReference {
    LegalReference(text: text, passage: passage, quote: quote, date: date, note: note, link: link)
  }
}

/// One sentence that a user may read, in every language of the interface.
///
/// Both languages are given where the sentence is written, so none can be forgotten. The sentences themselves
/// stand in `Catalogue/`, one file a topic.
public struct Wording: Sendable, Hashable {
  /// The English text.
  public let english: String
  /// The French text, with French typography.
  public let french: String

  /// A sentence in both languages.
  ///
  /// Ordinary spaces before French high punctuation become narrow and unbreakable here.
  public init(en english: String, fr french: String) {
    self.english = english
    self.french = FrenchSpacing.applied(to: french)
  }

  /// A sentence that was set before, such as one of a saved result: both texts stay as they are.
  public init(savedEnglish english: String, french: String) {
    self.english = english
    self.french = french
  }

  /// A text that is the same in every language: an identifier, a name, a figure.
  public init(verbatim text: String) {
    english = text
    french = text
  }

  /// A figure, written in the habits of each language.
  public init(_ figure: (Typography) -> String) {
    english = figure(Typography(.english))
    french = figure(Typography(.french))
  }

  /// A whole number and what it counts, in the singular or the plural of each language.
  ///
  /// French counts 0 and 1 in the singular, English 1 only.
  ///
  /// - Parameters:
  ///   - count: the number.
  ///   - english: the singular and the plural.
  ///   - french: the singular and the plural.
  /// - Returns: the number and the noun.
  public static func counted(
    _ count: Int, en english: (one: String, many: String), fr french: (one: String, many: String)
  ) -> Wording {
    Wording(
      en: Typography(.english).integer(Int64(count)) + " " + (count == 1 ? english.one : english.many),
      fr: Typography(.french).integer(Int64(count)) + " " + (abs(count) < 2 ? french.one : french.many))
  }

  /// The text in one language.
  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .french: french
    }
  }

  /// Two sentences joined by a space.
  public static func + (first: Wording, second: Wording) -> Wording {
    Wording(en: first.english + " " + second.english, fr: first.french + " " + second.french)
  }
}

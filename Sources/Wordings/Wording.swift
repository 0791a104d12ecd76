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
  public init(en english: String, fr french: String) {
    self.english = english
    self.french = french
  }

  /// A text that is the same in every language: an identifier, a name, a figure.
  public init(verbatim text: String) {
    self.init(en: text, fr: text)
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

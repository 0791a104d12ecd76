/// A language of the interface (langue).
public enum Language: String, Sendable, CaseIterable {
  /// English, the default where the locale says nothing else.
  case english = "en"
  /// French (français).
  case french = "fr"

  /// The language of a POSIX locale name such as `fr_FR.UTF-8`; English for any language but French.
  public init(locale: String) {
    self = locale.lowercased().hasPrefix("fr") ? .french : .english
  }
}

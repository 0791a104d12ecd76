/// Yes and no as people write them.
public enum YesNo {
  /// Yes or no; nil for any other text.
  ///
  /// Case and surrounding spaces do not matter.
  public static func value(of text: String) -> Bool? {
    switch FoldedText(text).description {
    case "oui", "yes", "vrai", "true", "1", "on": true
    case "non", "no", "faux", "false", "0", "off": false
    default: nil
    }
  }
}

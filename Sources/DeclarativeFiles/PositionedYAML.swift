/// A YAML value that knows where it was written.
public struct PositionedYAML: Sendable {
  /// What was written.
  public enum Content: Sendable {
    /// A scalar; `isPlain` when it stands without quotes. An empty plain scalar, `~` and `null` are null.
    case scalar(text: String, isPlain: Bool)
    /// A list.
    case sequence([PositionedYAML])
    /// A mapping, in the order of the file.
    case mapping([Entry])
  }

  /// A key of a mapping and its value.
  public struct Entry: Sendable {
    /// The key as written.
    public let key: String
    /// Where the key stands.
    public let keyLocation: SourceLocation
    /// The value.
    public let value: PositionedYAML

    /// A key and its value.
    public init(key: String, keyLocation: SourceLocation, value: PositionedYAML) {
      self.key = key
      self.keyLocation = keyLocation
      self.value = value
    }
  }

  /// What was written.
  public let content: Content
  /// Where it was written.
  public let location: SourceLocation

  /// A value at a place.
  public init(_ content: Content, at location: SourceLocation) {
    self.content = content
    self.location = location
  }

  /// Whether nothing was written: `key:`, `~` or `null`.
  public var isNull: Bool {
    if case .scalar(let text, isPlain: true) = content { return ["", "~", "null", "Null", "NULL"].contains(text) }
    return false
  }

  /// The entries of a mapping; nil for anything else.
  public var entries: [Entry]? {
    if case .mapping(let entries) = content { return entries }
    return nil
  }

  /// The items of a list; nil for anything else.
  public var items: [PositionedYAML]? {
    if case .sequence(let items) = content { return items }
    return nil
  }

  /// The text of a scalar that is not null; nil for anything else.
  public var text: String? {
    if case .scalar(let text, _) = content, !isNull { return text }
    return nil
  }

  /// The value of a key of a mapping.
  public subscript(key: String) -> PositionedYAML? {
    entries?.first { $0.key == key }?.value
  }
}

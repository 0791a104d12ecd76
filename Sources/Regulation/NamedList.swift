/// A list of texts that conditions refer to by name (liste): specialities, pathways, groups of hospitals.
public struct NamedList: Sendable {
  /// The identifier, such as `paca-2020-scarce-specialities`.
  public let id: String
  /// What the list is, for a reader of French.
  public let title: String
  /// The entries with the other forms under which each is met.
  public let entries: [(name: String, aliases: [String])]
  /// Where it was published.
  public let references: [LegalReference]

  /// A list.
  public init(id: String, title: String, entries: [(name: String, aliases: [String])], references: [LegalReference]) {
    self.id = id
    self.title = title
    self.entries = entries
    self.references = references
  }

  /// Every text that belongs to the list, aliases included.
  public var texts: [String] { entries.flatMap { [$0.name] + $0.aliases } }
}

/// Lists found by name: those of the library, and a user's own beside them.
public struct NamedLists: Sendable {
  /// The names, in the order in which the lists were given.
  public let names: [String]
  private let byName: [String: NamedList]

  /// Lists by name; of two with one name, the later counts.
  public init(_ lists: [NamedList]) {
    var byName: [String: NamedList] = [:]
    var names: [String] = []
    for list in lists where byName.updateValue(list, forKey: list.id) == nil { names.append(list.id) }
    self.names = names
    self.byName = byName
  }

  /// The list of a name.
  public subscript(name: String) -> NamedList? { byName[name] }
}

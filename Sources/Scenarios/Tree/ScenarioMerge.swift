internal import DeclarativeFiles

/// How a file that extends another changes it (`extends`).
///
/// Mappings merge key by key; lists whose items all write an `id` merge by it, in the order of the base, new items at
/// the end; anything else is replaced. A key with nothing after it takes away what the base says.
enum ScenarioMerge {
  /// A base with the values of another tree over it; every value keeps the place where it was written.
  static func merged(_ base: PositionedYAML, with change: PositionedYAML) -> PositionedYAML {
    if let old = base.entries, let new = change.entries {
      return PositionedYAML(.mapping(merged(old, with: new)), at: change.location)
    }
    if let old = base.items, let new = change.items, let items = merged(old, with: new) {
      return PositionedYAML(.sequence(items), at: change.location)
    }
    return change
  }

  private static func merged(
    _ base: [PositionedYAML.Entry], with change: [PositionedYAML.Entry]
  ) -> [PositionedYAML.Entry] {
    let changes = Dictionary(change.map { ($0.key, $0) }) { first, _ in first }
    let known = Set(base.map(\.key))
    let kept = base.compactMap { old -> PositionedYAML.Entry? in
      guard let new = changes[old.key] else { return old }
      if new.value.isNull { return nil }
      return PositionedYAML.Entry(
        key: new.key, keyLocation: new.keyLocation, value: merged(old.value, with: new.value))
    }
    return kept + change.filter { !known.contains($0.key) }
  }

  private static func merged(_ base: [PositionedYAML], with change: [PositionedYAML]) -> [PositionedYAML]? {
    let names = base.compactMap { $0["id"]?.text }
    let newNames = change.compactMap { $0["id"]?.text }
    guard names.count == base.count, newNames.count == change.count, !base.isEmpty, !change.isEmpty else { return nil }
    let indices = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    var items = base
    for (item, name) in zip(change, newNames) {
      if let index = indices[name] {
        items[index] = merged(items[index], with: item)
      } else {
        items.append(item)
      }
    }
    return items
  }
}

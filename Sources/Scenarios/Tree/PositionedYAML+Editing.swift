internal import DeclarativeFiles

/// One step from a value of the tree to a value inside it.
enum TreeStep: Sendable, Hashable {
  /// Into the value of a key.
  case key(String)
  /// Into an item of a list, by its position.
  case item(Int)
}

extension PositionedYAML {
  /// The same tree with the value at the end of some steps replaced, put there or, for nil, taken away.
  ///
  /// Mappings that are not there yet are made on the way.
  func replacing(_ steps: ArraySlice<TreeStep>, with value: PositionedYAML?, keyAt place: SourceLocation)
    -> PositionedYAML?
  {
    guard let step = steps.first else { return value }
    let rest = steps.dropFirst()
    switch step {
    case .key(let key):
      var entries = entries ?? []
      if let index = entries.firstIndex(where: { $0.key == key }) {
        let old = entries[index]
        if let new = old.value.replacing(rest, with: value, keyAt: place) {
          entries[index] = Entry(key: key, keyLocation: old.keyLocation, value: new)
        } else {
          entries.remove(at: index)
        }
      } else if let new = PositionedYAML(.mapping([]), at: place).replacing(rest, with: value, keyAt: place) {
        entries.append(Entry(key: key, keyLocation: place, value: new))
      }
      return PositionedYAML(.mapping(entries), at: location)
    case .item(let index):
      var items = items ?? []
      if let new = items[index].replacing(rest, with: value, keyAt: place) {
        items[index] = new
      } else {
        items.remove(at: index)
      }
      return PositionedYAML(.sequence(items), at: location)
    }
  }

  /// The number of values that it is made of, itself included.
  var valueCount: Int {
    switch content {
    case .scalar: 1
    case .sequence(let items): items.reduce(1) { $0 + $1.valueCount }
    case .mapping(let entries): entries.reduce(1) { $0 + $1.value.valueCount }
    }
  }

  /// The value with some keys of a mapping taken away.
  func without(keys: [String]) -> PositionedYAML {
    guard let entries else { return self }
    return PositionedYAML(.mapping(entries.filter { !keys.contains($0.key) }), at: location)
  }
}

extension ItemsShape {
  /// The name by which an item is addressed; nil for one without.
  func name(of item: PositionedYAML) -> String? {
    item.text ?? nameKeys.lazy.compactMap { item[$0]?.text }.first
  }

  /// The position of the item of a name.
  func index(of name: String, in items: [PositionedYAML]) -> Int? {
    items.firstIndex { self.name(of: $0) == name }
  }
}

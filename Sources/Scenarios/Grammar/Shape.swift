/// What may stand at a place of a scenario file.
///
/// One description of the format serves the paths of overrides, the resolved text, the JSON Schema and the tests that
/// hold the readers to it.
indirect enum Shape: Sendable {
  /// A single value.
  case scalar(ScalarKind)
  /// A mapping whose keys the format names.
  case mapping(MappingShape)
  /// A mapping whose keys are values themselves: years, durations, names.
  case table(keys: ScalarKind, values: Shape)
  /// A list that is replaced as a whole.
  case list(Shape)
  /// A list whose items are addressed by name.
  case items(ItemsShape)
  /// Several forms, told apart by whether a value, a list or a mapping is written.
  case forms([Shape])
  /// A condition on the rows of the pool.
  case condition
  /// Whatever the place that another key names expects.
  case anything
}

/// A mapping whose keys the format names.
struct MappingShape: Sendable {
  /// The name of the mapping in the JSON Schema.
  let name: String
  /// Its keys, in the order of the resolved text.
  let keys: [KeyShape]
  /// Which of its keys go together.
  var groups: [KeyGroup] = []

  /// The shape of a key; nil for an unknown one.
  subscript(key: String) -> KeyShape? { keys.first { $0.name == key } }
}

/// Keys of a mapping of which only so many may be written.
enum KeyGroup: Sendable {
  /// Exactly one of them.
  case one([String])
  /// One of them or more.
  case some([String])
  /// Not both.
  case notBoth(String, String)
}

/// A key that the format names.
struct KeyShape: Sendable {
  /// The key.
  let name: String
  /// What its value is.
  let shape: Shape
  /// Whether it has to be written.
  var isRequired = false
  /// Whether overrides may address it.
  var isOpen = true
  /// Whether a list has to hold something.
  var isFilled = false
  /// What it means, for the schema.
  let note: String

  /// A key and its meaning.
  init(
    _ name: String, _ shape: Shape, isRequired: Bool = false, isOpen: Bool = true, isFilled: Bool = false,
    _ note: String
  ) {
    self.name = name
    self.shape = shape
    self.isRequired = isRequired
    self.isOpen = isOpen
    self.isFilled = isFilled
    self.note = note
  }
}

/// A list whose items are addressed by name.
struct ItemsShape: Sendable {
  /// What an item is.
  let item: Shape
  /// The keys that name an item, the first that is written wins; an item that is a single value names itself.
  var nameKeys = ["id"]
}

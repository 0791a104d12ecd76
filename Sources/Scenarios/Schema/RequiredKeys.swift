/// The part of the schema that says what has to be written.
enum RequiredKeys {
  /// The requirements on a value of a shape and on what it holds; nil where there are none.
  static func overlay(of shape: Shape) -> JSONValue? {
    switch shape {
    case .mapping(let mapping): overlay(of: mapping)
    case .table(_, let values): overlay(of: values).map { .object([("additionalProperties", $0)]) }
    case .list(let item): overlay(of: item).map { .object([("items", $0)]) }
    case .items(let list): overlay(of: list.item).map { .object([("items", $0)]) }
    case .forms(let forms): overlay(of: forms)
    case .scalar, .condition, .anything: nil
    }
  }

  private static func overlay(of mapping: MappingShape) -> JSONValue? {
    var keywords: [(key: String, value: JSONValue)] = []
    let required = mapping.keys.filter(\.isRequired).map { JSONValue.string($0.name) }
    if !required.isEmpty { keywords.append(("required", .array(required))) }
    let groups = mapping.groups.map(\.schema)
    if !groups.isEmpty { keywords.append(("allOf", .array(groups))) }
    let inner = mapping.keys.compactMap { key in overlay(of: key).map { (key: key.name, value: $0) } }
    if !inner.isEmpty { keywords.append(("properties", .object(inner))) }
    return keywords.isEmpty ? nil : .object(keywords)
  }

  private static func overlay(of key: KeyShape) -> JSONValue? {
    let inner = overlay(of: key.shape)
    guard key.isFilled else { return inner }
    let filled: [(key: String, value: JSONValue)] = [("minItems", .integer(1))]
    guard case .object(let keywords) = inner else { return .object(filled) }
    return .object(filled + keywords)
  }

  /// Keywords for mappings say nothing of lists and the other way round, so the requirements of all forms stand together.
  private static func overlay(of forms: [Shape]) -> JSONValue? {
    let overlays = forms.compactMap(overlay)
    guard let first = overlays.first else { return nil }
    return overlays.count == 1 ? first : .object([("allOf", .array(overlays))])
  }
}

extension KeyGroup {
  /// The keyword that holds of a mapping with these keys.
  fileprivate var schema: JSONValue {
    switch self {
    case .one(let keys): .object([("oneOf", .array(keys.map { Self.required([$0]) }))])
    case .some(let keys): .object([("anyOf", .array(keys.map { Self.required([$0]) }))])
    case .notBoth(let first, let second): .object([("not", Self.required([first, second]))])
    }
  }

  private static func required(_ keys: [String]) -> JSONValue {
    .object([("type", .string("object")), ("required", .array(keys.map(JSONValue.string)))])
  }
}

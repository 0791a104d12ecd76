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
    if !mapping.alternatives.isEmpty {
      let choices = mapping.alternatives.map { JSONValue.object([("required", .array([.string($0)]))]) }
      keywords.append(("oneOf", .array(choices)))
    }
    let inner = mapping.keys.compactMap { key in overlay(of: key.shape).map { (key: key.name, value: $0) } }
    if !inner.isEmpty { keywords.append(("properties", .object(inner))) }
    return keywords.isEmpty ? nil : .object(keywords)
  }

  /// Keywords for mappings say nothing of lists and the other way round, so the requirements of all forms stand together.
  private static func overlay(of forms: [Shape]) -> JSONValue? {
    let overlays = forms.compactMap(overlay)
    guard let first = overlays.first else { return nil }
    return overlays.count == 1 ? first : .object([("allOf", .array(overlays))])
  }
}

/// The JSON Schema of scenario files (draft 2020-12), by which editors complete and check.
///
/// It is written from the description of the format. A file that extends another need not be complete, so what has to
/// be written is only asked of files that extend nothing.
public enum ScenarioSchema {
  /// The schema as JSON text.
  public static var text: String { document.text() + "\n" }

  private static var document: JSONValue {
    let root = ScenarioGrammar.root
    return .object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("$id", .string("urn:dotation:scenario:1")),
      ("title", .string("Scenario of dotation, version 1")),
      ("type", .string("object")),
      ("additionalProperties", .boolean(false)),
      ("properties", properties(of: root)),
      ("if", .object([("not", .object([("required", .array([.string("extends")]))]))])),
      ("then", RequiredKeys.overlay(of: .mapping(root)) ?? .object([])),
      ("$defs", .object(definitions)),
    ])
  }

  /// Every mapping of the format, each once, in the order of the format.
  static var mappings: [MappingShape] {
    var found: [MappingShape] = []
    func visit(_ shape: Shape) {
      for mapping in shape.mappings where !found.contains(where: { $0.name == mapping.name }) {
        found.append(mapping)
        for key in mapping.keys { visit(key.shape) }
      }
    }
    visit(.mapping(ScenarioGrammar.root))
    return found
  }

  private static var definitions: [(key: String, value: JSONValue)] {
    mappings.dropFirst().map { (key: $0.name, value: definition($0)) }
      + [("condition", ConditionSchema.condition), ("test", ConditionSchema.test)]
  }

  private static func definition(_ mapping: MappingShape) -> JSONValue {
    .object([
      ("type", .string("object")), ("additionalProperties", .boolean(false)), ("properties", properties(of: mapping)),
    ])
  }

  private static func properties(of mapping: MappingShape) -> JSONValue {
    .object(
      mapping.keys.map { key in
        let schema = key.shape.schema(orNothing: !key.isRequired)
        return (key.name, .object([("description", .string(key.note))] + schema))
      })
  }
}

extension Shape {
  /// The mappings that may stand here or in a list or table here.
  fileprivate var mappings: [MappingShape] {
    switch self {
    case .mapping(let mapping): [mapping]
    case .table(_, let values): values.mappings
    case .list(let item): item.mappings
    case .items(let list): list.item.mappings
    case .forms(let forms): forms.flatMap(\.mappings)
    case .scalar, .condition, .anything: []
    }
  }

  /// The keywords for a value of this shape, or for nothing, which takes away what a base says.
  func schema(orNothing: Bool = false) -> [(key: String, value: JSONValue)] {
    switch self {
    case .scalar(let kind): kind.schema(orNothing: orNothing)
    case .mapping(let mapping): [("$ref", .string("#/$defs/" + mapping.name))]
    case .condition: [("$ref", .string("#/$defs/condition"))]
    case .anything: []
    case .table(let keys, let values):
      [
        ("type", .string("object")), ("propertyNames", .object(keys.keySchema)),
        ("additionalProperties", .object(values.schema())),
      ]
    case .list(let item):
      [("type", Self.types("array", orNothing: orNothing)), ("items", .object(item.schema()))]
    case .items(let list):
      [("type", Self.types("array", orNothing: orNothing)), ("items", .object(list.item.schema()))]
    case .forms(let forms): [("anyOf", .array(forms.map { .object($0.schema()) }))]
    }
  }

  private static func types(_ name: String, orNothing: Bool) -> JSONValue {
    orNothing ? .array([.string(name), .string("null")]) : .string(name)
  }
}

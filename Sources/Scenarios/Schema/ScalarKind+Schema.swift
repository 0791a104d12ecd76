extension ScalarKind {
  private static let percentagePattern = #"^\s*[0-9]+([.,][0-9]{1,2})?\s*%$"#
  private static let upToWholePattern = #"^\s*([0-9]{1,2}([.,][0-9]{1,2})?|100([.,]0{1,2})?)\s*%$"#
  private static let identifierPattern = "^[A-Za-z0-9_-]+$"

  /// The keywords for a value of this kind.
  func schema(orNothing: Bool) -> [(key: String, value: JSONValue)] {
    switch self {
    case .text, .column, .file: [("type", Self.types(["string", "number", "boolean"], orNothing))]
    case .identifier:
      [("type", Self.types(["string", "integer"], orNothing)), ("pattern", .string(Self.identifierPattern))]
    case .flag: [("type", Self.types(["boolean"], orNothing))]
    case .choice(let names): [("enum", .array(names.map(JSONValue.string) + (orNothing ? [.null] : [])))]
    case .monthFirst:
      [("type", Self.types(["string"], orNothing)), ("pattern", .string("^[0-9]{4}-[0-9]{2}-01$"))]
    case .whole(let range):
      [
        ("type", Self.types(["integer"], orNothing)), ("minimum", .integer(range.lowerBound)),
        ("maximum", .integer(range.upperBound)),
      ]
    case .posts: [("type", Self.types(["integer"], orNothing)), ("minimum", .integer(0))]
    case .money, .limit: [("type", Self.types(["number"], orNothing)), ("minimum", .integer(0))]
    case .moneyOrUnlimited:
      [
        (
          "anyOf",
          .array([.object(Self.money.schema(orNothing: orNothing)), .object([("const", .string("unlimited"))])])
        )
      ]
    case .points, .decimal: [("type", Self.types(["number"], orNothing))]
    case .seconds: [("type", Self.types(["number"], orNothing)), ("exclusiveMinimum", .integer(0))]
    case .share: [("type", Self.types(["string"], orNothing)), ("pattern", .string(Self.upToWholePattern))]
    case .part:
      [
        ("type", Self.types(["number", "string"], orNothing)), ("minimum", .integer(0)),
        ("pattern", .string(Self.percentagePattern)),
      ]
    case .fraction, .gap:
      [
        ("type", Self.types(["number", "string"], orNothing)), ("minimum", .integer(0)), ("maximum", .integer(1)),
        ("pattern", .string(Self.upToWholePattern)),
      ]
    }
  }

  /// The keywords for a key of this kind.
  var keySchema: [(key: String, value: JSONValue)] {
    switch self {
    case .identifier: [("pattern", .string(Self.identifierPattern))]
    case .whole: [("pattern", .string("^[0-9]+$"))]
    default: []
    }
  }

  private static func types(_ names: [String], _ orNothing: Bool) -> JSONValue {
    let all = names + (orNothing ? ["null"] : [])
    return all.count == 1 ? .string(all[0]) : .array(all.map(JSONValue.string))
  }
}

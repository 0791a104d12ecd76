/// The schema of conditions (`where:`), which hold one another.
enum ConditionSchema {
  /// A condition: columns with their tests, and combinations.
  static var condition: JSONValue {
    .object([
      ("type", .string("object")),
      ("minProperties", .integer(1)),
      (
        "properties",
        .object([
          ("all", conditions("Every one of these.")), ("any", conditions("At least one of these.")),
          ("not", .object([("description", .string("The contrary.")), ("$ref", .string("#/$defs/condition"))])),
        ])
      ),
      ("additionalProperties", .object([("$ref", .string("#/$defs/test"))])),
    ])
  }

  /// What is asked of the cells of a column.
  static var test: JSONValue {
    .object([
      (
        "anyOf",
        .array([
          .object(single),
          .object([("type", .string("array")), ("items", .object(single)), ("minItems", .integer(1))]),
          .object([
            ("type", .string("object")), ("minProperties", .integer(1)), ("additionalProperties", .boolean(false)),
            ("properties", .object(tests)),
          ]),
        ])
      )
    ])
  }

  /// The keys of a test and what they mean.
  static let keys: [(name: String, note: String)] = [
    ("at_least", "A number, a percentage or a date: this or more."),
    ("at_most", "A number, a percentage or a date: this or less."),
    ("before", "A date: strictly before."),
    ("after", "A date: strictly after."),
    ("includes", "One text or several: a cell of several values that holds all of them."),
    ("list", "The name of a list: equal to one of its entries."),
    ("missing", "true for empty cells, false for filled ones."),
  ]

  private static var tests: [(key: String, value: JSONValue)] {
    keys.map { key, note in
      let schema: [(key: String, value: JSONValue)] =
        switch key {
        case "missing": ScalarKind.flag.schema(orNothing: false)
        case "includes": [("anyOf", .array([.object(single), .object([("type", .string("array"))])]))]
        default: single
        }
      return (key, .object([("description", .string(note))] + schema))
    }
  }

  private static var single: [(key: String, value: JSONValue)] { ScalarKind.text.schema(orNothing: false) }

  private static func conditions(_ note: String) -> JSONValue {
    .object([
      ("description", .string(note)), ("type", .string("array")), ("minItems", .integer(1)),
      ("items", .object([("$ref", .string("#/$defs/condition"))])),
    ])
  }
}

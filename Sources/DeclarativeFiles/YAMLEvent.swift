/// One step of reading a YAML file: a value, or the beginning or end of a collection.
struct YAMLEvent {
  /// What was met.
  enum Kind {
    case streamStart
    case streamEnd
    case documentStart
    case documentEnd
    case alias(String)
    case scalar(text: String, isPlain: Bool)
    case sequenceStart
    case sequenceEnd
    case mappingStart
    case mappingEnd
  }

  let kind: Kind
  let line: Int
  let column: Int
  /// The name given by `&name`; nil without one.
  var anchor: String?
  /// The type demanded by `!type`; nil without one.
  var tag: String?
}

/// Text that libyaml cannot read.
struct YAMLSyntaxFault: Error {
  /// libyaml's own words.
  let problem: String
  let line: Int
  let column: Int
  /// The line of the collection that libyaml was reading; nil where it names none.
  let contextLine: Int?
}

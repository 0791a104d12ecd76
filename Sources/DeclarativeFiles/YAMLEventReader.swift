internal import CYaml

/// Draws the events of a YAML text from libyaml.
///
/// Yams carries libyaml and builds trees on it, but throws at the first repeated key, descends recursively, and hashes
/// whole collections that stand as keys, which an alias bomb turns into endless work. Events have none of these faults.
final class YAMLEventReader {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeMutableBufferPointer<UInt8>

  init(_ text: String) {
    let utf8 = Array(text.utf8)
    bytes = .allocate(capacity: utf8.count)
    _ = bytes.initialize(from: utf8)
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    bytes.deallocate()
  }

  /// The next event; not to be asked for after the end of the stream or a fault.
  func next() throws(YAMLSyntaxFault) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw fault() }
    defer { yaml_event_delete(&event) }
    return translated(event)
  }

  private func translated(_ event: yaml_event_t) -> YAMLEvent {
    func made(_ kind: YAMLEvent.Kind, anchor: String? = nil, tag: String? = nil) -> YAMLEvent {
      YAMLEvent(
        kind: kind, line: event.start_mark.line + 1, column: event.start_mark.column + 1, anchor: anchor, tag: tag)
    }
    switch event.type {
    case YAML_STREAM_START_EVENT: return made(.streamStart)
    case YAML_DOCUMENT_START_EVENT: return made(.documentStart)
    case YAML_DOCUMENT_END_EVENT: return made(.documentEnd)
    case YAML_ALIAS_EVENT: return made(.alias(text(event.data.alias.anchor) ?? ""))
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let content = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return made(
        .scalar(text: content, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE), anchor: text(scalar.anchor),
        tag: text(scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      return made(.sequenceStart, anchor: text(start.anchor), tag: text(start.tag))
    case YAML_SEQUENCE_END_EVENT: return made(.sequenceEnd)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      return made(.mappingStart, anchor: text(start.anchor), tag: text(start.tag))
    case YAML_MAPPING_END_EVENT: return made(.mappingEnd)
    default: return made(.streamEnd)
    }
  }

  private func fault() -> YAMLSyntaxFault {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "unreadable text"
    if parser.pointee.error == YAML_READER_ERROR {
      let (line, column) = place(ofByte: parser.pointee.problem_offset)
      return YAMLSyntaxFault(problem: problem, line: line, column: column, contextLine: nil)
    }
    let mark = parser.pointee.problem_mark
    return YAMLSyntaxFault(
      problem: problem, line: mark.line + 1, column: mark.column + 1,
      contextLine: parser.pointee.context == nil ? nil : parser.pointee.context_mark.line + 1)
  }

  private func place(ofByte offset: Int) -> (line: Int, column: Int) {
    let before = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(bytes).prefix(offset))
    let lines = String(decoding: before, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return (lines.count, (lines.last?.count ?? 0) + 1)
  }

  private func text(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}

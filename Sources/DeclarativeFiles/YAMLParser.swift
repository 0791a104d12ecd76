internal import Wordings
internal import Yams

/// Reads YAML into positioned values; aliases are expanded within a limit, repeated keys are faults.
public struct YAMLParser: Sendable {
  /// Values that one file may hold after its aliases are expanded.
  public static let valueLimit = 200_000

  private let source: SourceText
  private var count = 0

  private init(_ source: SourceText) {
    self.source = source
  }

  /// The value of a file; nil when it is not YAML or empty, which the log then says.
  public static func parse(_ source: SourceText, into log: inout DiagnosticLog) -> PositionedYAML? {
    var parser = YAMLParser(source)
    do {
      guard let node = try Yams.compose(yaml: source.text) else {
        log.error("empty-file", at: SourceLocation(file: source.file, line: 1, column: 1), .emptyFile)
        return nil
      }
      return parser.positioned(node, into: &log)
    } catch {
      parser.report(error, into: &log)
      return nil
    }
  }

  private mutating func positioned(_ node: Node, into log: inout DiagnosticLog) -> PositionedYAML? {
    count += 1
    let location = location(of: node.mark)
    guard count <= Self.valueLimit else {
      if count == Self.valueLimit + 1 {
        log.error("too-many-values", at: location, .tooManyValues(limit: Self.valueLimit))
      }
      return nil
    }
    switch node {
    case .scalar(let scalar):
      return PositionedYAML(
        .scalar(text: scalar.string, isPlain: scalar.style == .plain || scalar.style == .any), at: location)
    case .sequence(let sequence):
      return PositionedYAML(.sequence(sequence.compactMap { positioned($0, into: &log) }), at: location)
    case .mapping(let mapping):
      return PositionedYAML(.mapping(entries(of: mapping, into: &log)), at: location)
    case .alias:
      return PositionedYAML(.scalar(text: "", isPlain: true), at: location)
    }
  }

  private mutating func entries(of mapping: Node.Mapping, into log: inout DiagnosticLog) -> [PositionedYAML.Entry] {
    mapping.compactMap { keyNode, valueNode in
      let keyLocation = location(of: keyNode.mark)
      guard case .scalar(let key) = keyNode else {
        log.error("key-not-text", at: keyLocation, excerpt: source.line(keyLocation.line), .keyNotText)
        return nil
      }
      return positioned(valueNode, into: &log).map {
        PositionedYAML.Entry(key: key.string, keyLocation: keyLocation, value: $0)
      }
    }
  }

  private func location(of mark: Mark?) -> SourceLocation {
    SourceLocation(file: source.file, line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  private func report(_ error: any Error, into log: inout DiagnosticLog) {
    switch error {
    case YamlError.duplicatedKeysInMapping(let duplicates, let context):
      for key in Set(duplicates).sorted() {
        let place = location(of: context.mark)
        log.error("repeated-key", at: place, excerpt: source.line(place.line), .repeatedKey(key))
      }
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      let place = location(of: mark)
      log.error("not-yaml", at: place, excerpt: source.line(place.line), .notYAML(problem))
    default:
      log.error("not-yaml", at: SourceLocation(file: source.file, line: 1, column: 1), .notYAML("\(error)"))
    }
  }
}

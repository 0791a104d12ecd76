internal import DeclarativeFiles
internal import Wordings

/// The changes asked for on the command line: `--set PATH=VALUE`.
///
/// Faults are placed in a file of the name `--set`, one line for each of them.
enum CommandLineOverrides {
  /// The name under which the arguments appear in faults.
  static let file = "--set"

  /// The changes of the arguments, in their order.
  static func read(_ arguments: [String], _ log: ReadingLog) -> [Override] {
    let lines = arguments.map { String($0.map { $0.isNewline ? " " : $0 }) }
    log.add(SourceText(file: file, text: lines.joined(separator: "\n")))
    return lines.enumerated().compactMap { index, line in
      override(line, lineNumber: index + 1, log)
    }
  }

  private static func override(_ line: String, lineNumber: Int, _ log: ReadingLog) -> Override? {
    let start = SourceLocation(file: file, line: lineNumber, column: 1)
    guard let equals = line.firstIndex(of: "="), equals != line.startIndex else {
      log.error("wrong-type", at: start, .wrongType(expected: .expectedAssignment, found: .foundText(line)))
      return nil
    }
    let path = ScenarioPath(text: String(line[..<equals]), location: start)
    let text = String(line[line.index(after: equals)...])
    return value(text, at: SourceLocation(file: file, line: lineNumber, column: path.text.count + 2), log)
      .map { Override(path: path, action: .set($0)) }
  }

  /// Lists, mappings and quoted texts are read as YAML; anything else is taken as it is.
  private static func value(_ text: String, at place: SourceLocation, _ log: ReadingLog) -> PositionedYAML? {
    guard let first = text.first, "[{\"'".contains(first) else {
      return PositionedYAML(.scalar(text: text, isPlain: true), at: place)
    }
    let margin = String(repeating: "\n", count: place.line - 1) + String(repeating: " ", count: place.column - 1)
    var faults = DiagnosticLog()
    let value = YAMLParser.parse(SourceText(file: file, text: margin + text), into: &faults)
    for fault in faults.entries { log.error(fault.code, at: fault.location, fault.message, hint: fault.hint) }
    return value
  }
}

internal import Wordings

/// Reads YAML into positioned values.
///
/// Scalars keep the text that was written: `010`, `yes`, `12:30` and `.inf` are texts until a reader gives them a
/// meaning. Every repeated key is a fault; aliases are expanded within a limit; types (`!!binary`) are refused.
public enum YAMLParser {
  /// Values that one file may hold after its aliases are expanded.
  public static let valueLimit = 200_000
  /// Collections that may stand inside one another.
  public static let depthLimit = 100
  /// Faults after which the rest of a file is not read.
  public static let faultLimit = 500

  /// The value of a file; nil when it is not YAML or empty, which the log then says.
  public static func parse(_ source: SourceText, into log: inout DiagnosticLog) -> PositionedYAML? {
    let events = YAMLEventReader(source.text)
    var builder = YAMLTreeBuilder(source)
    do {
      while builder.isRunning { builder.take(try events.next(), into: &log) }
    } catch {
      report(error, in: source, into: &log)
      return nil
    }
    if let tree = builder.tree, !tree.isNull { return tree }
    if !log.hasErrors {
      log.error("empty-file", at: SourceLocation(file: source.file, line: 1, column: 1), .emptyFile)
    }
    return nil
  }

  private static func report(_ fault: YAMLSyntaxFault, in source: SourceText, into log: inout DiagnosticLog) {
    let location = SourceLocation(file: source.file, line: fault.line, column: fault.column)
    let excerpt = source.line(fault.line)
    let isTab = excerpt.map { Array($0).dropFirst(fault.column - 1).first == "\t" } ?? false
    log.error(
      "not-yaml", at: location, excerpt: excerpt,
      isTab ? .tabInIndentation : .notYAML(fault.problem, contextLine: fault.contextLine))
  }
}

extension YAMLParser {
  /// The value of a file; the log keeps the text for its excerpts.
  public static func parse(_ source: SourceText, into log: ReadingLog) -> PositionedYAML? {
    log.add(source)
    var faults = DiagnosticLog()
    let value = parse(source, into: &faults)
    log.report(contentsOf: faults)
    return value
  }
}

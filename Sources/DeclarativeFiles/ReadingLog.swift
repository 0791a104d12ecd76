public import Wordings

/// What the reading of a user's files has found so far: their texts, for excerpts, and every fault.
///
/// One log serves all the files of a scenario. It is shared by the readers of one task and never leaves it.
public final class ReadingLog {
  /// Every fault, in the order of the reports.
  public private(set) var diagnostics = DiagnosticLog()
  private var sources: [String: SourceText] = [:]
  private var isFull = false

  /// An empty log that knows some texts.
  public init(texts: [SourceText] = []) { texts.forEach(add) }

  /// The texts from which excerpts are taken, by file.
  public var texts: [SourceText] { sources.values.sorted { $0.file < $1.file } }

  /// A log without faults that knows the same texts.
  public func emptied() -> ReadingLog { ReadingLog(texts: texts) }

  /// Whether anything forbids to go on.
  public var hasErrors: Bool { diagnostics.hasErrors }

  /// Keeps the text of a file, from which excerpts are taken.
  public func add(_ source: SourceText) { sources[source.file] = source }

  /// The line at a place; nil for a file whose text is not known.
  public func excerpt(at location: SourceLocation) -> String? { sources[location.file]?.line(location.line) }

  /// Adds an error, with the line of the file where it stands; beyond so many, no further one helps.
  public func error(_ code: String, at location: SourceLocation?, _ message: Wording, hint: Wording? = nil) {
    if isFull { return }
    if diagnostics.entries.count >= YAMLParser.faultLimit {
      isFull = true
      diagnostics.error("too-many-faults", at: location, .tooManyFaults(limit: YAMLParser.faultLimit))
      return
    }
    diagnostics.error(code, at: location, excerpt: location.flatMap(excerpt(at:)), message, hint: hint)
  }

  /// Adds a warning, with the line of the file where it stands.
  public func warning(_ code: String, at location: SourceLocation?, _ message: Wording, hint: Wording? = nil) {
    diagnostics.warning(code, at: location, excerpt: location.flatMap(excerpt(at:)), message, hint: hint)
  }

  /// Adds one diagnostic.
  public func report(_ diagnostic: Diagnostic) { diagnostics.report(diagnostic) }

  /// Adds all that another log holds.
  public func report(contentsOf other: DiagnosticLog) { diagnostics.report(contentsOf: other) }

  /// Adds an error that names the nearest of the valid names, or lists them all where none is near.
  public func unknownName(
    _ code: String, _ name: String, at location: SourceLocation?, among valid: [String], _ message: Wording
  ) {
    // The search costs as much as there are names; a file of a hundred faults is not helped by more of it.
    let nearest = diagnostics.entries.count < 100 ? NearestName.nearest(to: name, among: valid) : nil
    let hint = nearest.map(Wording.didYouMean)
    error(code, at: location, message, hint: hint ?? (valid.isEmpty ? nil : .expectedOneOf(Array(valid.prefix(40)))))
  }

  /// Adds an error for every name that stands a second time.
  public func reportRepeats(_ names: [(name: String, location: SourceLocation)]) {
    var firstLines: [String: Int] = [:]
    for (name, location) in names {
      if let firstLine = firstLines[name] {
        error("repeated-id", at: location, .repeatedIdentifier(name, firstLine: firstLine))
      } else {
        firstLines[name] = location.line
      }
    }
  }
}

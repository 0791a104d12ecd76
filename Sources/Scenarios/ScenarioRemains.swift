public import Campaigns
public import DeclarativeFiles

/// What is left of a faulty scenario without its faulty parts.
///
/// It is never solved: it is held against its posts, so that their faults are told in the same round.
public struct ScenarioRemains: Sendable {
  /// The campaign, as far as it could be read.
  public let campaign: Campaign
  /// Where the posts come from.
  public let poolSource: PoolSource
  /// The texts of the scenario's files, for excerpts.
  let texts: [SourceText]

  /// Diagnostics with the lines of the scenario's files.
  public func withExcerpts(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let log = ReadingLog(texts: texts)
    return diagnostics.map { $0.withExcerpt(from: log) }
  }
}

extension Diagnostic {
  /// The same with its line, where whoever found it did not have the file.
  func withExcerpt(from log: ReadingLog) -> Diagnostic {
    guard excerpt == nil, let line = location.flatMap(log.excerpt) else { return self }
    return Diagnostic(severity, code: code, at: location, excerpt: line, message, hint: hint)
  }
}

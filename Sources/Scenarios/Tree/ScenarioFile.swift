internal import DeclarativeFiles
internal import Wordings

/// A scenario file with what it extends merged into it: a tree whose values know the file that wrote them.
struct ScenarioFile {
  /// Files that may extend one another.
  static let chainLimit = 20
  /// Bytes that are read before a file is refused; a refusal that names the size costs no more than this.
  private static let byteLimit = 1 << 30

  /// The file as the user named it.
  let path: String
  /// What is written, without `extends`.
  let tree: PositionedYAML

  /// Reads a file and what it extends; nil when they cannot be merged, which the log then says.
  ///
  /// - Throws: ``UnreadableFile`` when one of the files cannot be read.
  static func read(_ path: String, _ log: ReadingLog) throws(UnreadableFile) -> ScenarioFile? {
    var chain: [String] = []
    return try tree(of: path, namedAt: nil, chain: &chain, log).map { ScenarioFile(path: path, tree: $0) }
  }

  private static func tree(
    of path: String, namedAt place: SourceLocation?, chain: inout [String], _ log: ReadingLog
  ) throws(UnreadableFile) -> PositionedYAML? {
    let name = CanonicalPath.of(path)
    if let start = chain.firstIndex(of: name) {
      let circle = chain[start...].map(CanonicalPath.lastName(of:)) + [CanonicalPath.lastName(of: name)]
      log.error("circle", at: place, .extendsCircle(circle))
      return nil
    }
    guard chain.count < chainLimit else {
      log.error("circle", at: place, .extendsTooLong(limit: chainLimit))
      return nil
    }
    chain.append(name)
    let bytes = try FileBytes.read(path, limit: byteLimit, namedAt: place)
    var faults = DiagnosticLog()
    let source = SourceText(decoding: bytes, file: path, into: &faults)
    log.report(contentsOf: faults)
    guard let source, let written = YAMLParser.parse(source, into: log) else { return nil }
    guard written.entries != nil else {
      log.wrongType(of: written, expected: .expectedMapping)
      return nil
    }
    guard let extended = written["extends"] else { return written }
    let own = written.without(keys: ["extends"])
    guard let baseName = ValueReader.text.read(extended, log) else { return own }
    let basePath = RelativePath.resolved(baseName, from: path)
    return try tree(of: basePath, namedAt: extended.location, chain: &chain, log)
      .map { ScenarioMerge.merged($0, with: own) }
  }
}

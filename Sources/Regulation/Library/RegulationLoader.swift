public import DeclarativeFiles
internal import Quantities
internal import Wordings

/// Builds the regulation from the library's files.
public struct RegulationLoader {
  private let bytes: (String) -> [UInt8]?
  /// Where faults of the files go.
  private let log: ReadingLog

  /// A loader.
  ///
  /// - Parameters:
  ///   - log: where faults of the files go.
  ///   - bytes: the content of the file at a path; by default that of the embedded files.
  public init(log: ReadingLog, bytes: @escaping (String) -> [UInt8]? = ReferenceFiles.bytes(at:)) {
    self.log = log
    self.bytes = bytes
  }

  /// The regulation; nil, with faults in the log, when any file is wrong.
  public func regulation() -> Regulation? {
    guard let (version, paths) = manifest(), let sources = sources() else { return nil }
    let recordReader = LibraryRecordReader(sources: sources)
    let records = paths.compactMap { path in
      tree(at: path).flatMap { recordReader.record($0, folder: Self.folder(of: path), log) }
    }
    log.reportRepeats(records.map { ("\($0.kind.rawValue)/\($0.id)", $0.location) })
    let content = LibraryContentReader(log: log, source: source(at:)).content(of: records)
    guard !log.hasErrors, let populations = content.populations else {
      if content.populations == nil { log.error("missing-record", at: nil, .missingKey("populations")) }
      return nil
    }
    return Regulation(
      version: version, regions: content.regions, departments: content.departments, populations: populations,
      regimes: content.regimes, eligibilitySets: content.eligibilitySets, quotaTables: content.quotaTables,
      lists: content.lists, entries: content.entries)
  }

  private func manifest() -> (version: String, paths: [String])? {
    tree(at: "library.yaml").flatMap { value in
      ValueReader<(version: String, paths: [String])>.mapping { fields in
        let version = fields.required("version", .text)
        let paths = fields.required("records", .list(of: .text))
        return version.flatMap { version in paths.map { (version, $0) } }
      }.read(value, log)
    }
  }

  private func sources() -> [String: LegalReference]? {
    tree(at: "sources.yaml").flatMap { value in
      ValueReader<[String: LegalReference]>.mapping { $0.required("sources", .sources) }.read(value, log)
    }
  }

  private func tree(at path: String) -> PositionedYAML? {
    source(at: path).flatMap { YAMLParser.parse($0, into: log) }
  }

  private func source(at path: String) -> SourceText? {
    guard let bytes = bytes(path) else {
      log.error("missing-file", at: SourceLocation(file: path, line: 1, column: 1), .noSuchFile)
      return nil
    }
    var faults = DiagnosticLog()
    let source = SourceText(decoding: bytes, file: path, into: &faults)
    log.report(contentsOf: faults)
    if let source { log.add(source) }
    return source
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}

extension Regulation {
  /// The library that the program ships, read once.
  public static let shipped: Regulation = {
    let log = ReadingLog()
    guard let regulation = RegulationLoader(log: log).regulation() else {
      let first = log.diagnostics.sorted.first
      preconditionFailure("the shipped library is faulty, which a test would have told: \(String(describing: first))")
    }
    return regulation
  }()
}

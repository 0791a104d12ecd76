import GLPKSolver
import Glibc
import Publication
import Quantities
import Reporting
import Results
import Wordings

/// Writes the results of a run: files into a folder, or one format to standard output.
struct ResultWriter {
  let options: OutputOptions
  let progress: Progress
  /// Whether everything that is written may be published: no names, no small counts.
  let isPublic: Bool
  /// How many threads put posts into text.
  let threads: Int

  /// Whether standard output gets text.
  var printsText: Bool {
    options.out == nil
      ? (options.formats.first ?? .text) == .text
      : !options.quiet || options.formats.contains(.text)
  }

  /// Whether a `result.json` is written, to a folder or to standard output.
  var writesResult: Bool { !isPublic && (options.out != nil || options.formats.first == .json) }

  /// Writes `result.json` (of a publication set `publication.json`) and the formats asked for into a folder and the
  /// summary to standard output; without a folder the one format asked for goes to standard output.
  ///
  /// - Parameters:
  ///   - result: the result.
  ///   - date: the date of documents that carry one, so that the same inputs give the same bytes.
  ///   - folder: the folder; nil for standard output.
  ///   - comparison: how another result differs, for the web page.
  /// - Throws: `OutputFailure` when nothing can be written there.
  func write(_ result: AllocationResult, dated date: CalendarDate, to folder: String?, comparison: Report? = nil) throws
  {
    let report =
      isPublic
      ? PublicationReport(
        try progress.during(.Phase.hiding) { _ in try Publication(result, solver: GLPKSolver()) }, of: result
      ).report
      : SimulationReport(result).report
    guard let folder else {
      return try print(
        files(of: options.formats.first ?? .text, result, report, date, comparison).filter(isPrinted))
    }
    let formats = [.json] + options.formats.filter { $0 != .json && $0 != .text }
    var files = AtomicFiles()
    for file in formats.flatMap({ self.files(of: $0, result, report, date, comparison) }) {
      try progress.during(.Phase.writing(file.name)) { _ in
        try files.stage(Folder.path(folder, file.name)) { sink in try file.write(to: sink) }
      }
    }
    try files.commit()
    if printsText { try print(terminal.files(of: report)) }
  }

  /// Of several tables standard output gets the posts, or the regions where no post may be named.
  private func isPrinted(_ file: ReportFile) -> Bool {
    !file.name.hasSuffix(".csv") || file.name == (isPublic ? "regions.csv" : "posts.csv")
  }

  private func files(
    of format: OutputFormat, _ result: AllocationResult, _ report: Report, _ date: CalendarDate,
    _ comparison: Report?
  ) -> [ReportFile] {
    switch format {
    case .text: terminal.files(of: report)
    case .json where isPublic: JSONTableFormat(publicationIn: Interface.language).files(of: report)
    case .json: [json(of: result)]
    case .csv: CSVFormat(Interface.language).files(of: report)
    case .html where isPublic: ReportPage(Interface.language).files(of: report)
    case .html: [SimulationPage(result, language: Interface.language, maps: .shipped, comparison: comparison).file]
    case .xlsx: WorkbookFormat(Interface.language, date: date).files(of: report)
    }
  }

  private func json(of result: AllocationResult) -> ReportFile {
    ReportFile(name: "result.json") { [threads] sink in
      try ResultJSONWriter.write(result, threads: threads, to: sink)
    }
  }

  private var terminal: TerminalFormat {
    TerminalFormat(
      Interface.language, width: Interface.width,
      usesColour: Interface.showsColour(on: STDOUT_FILENO, isForbidden: options.speech.noColor))
  }

  private func print(_ files: [ReportFile]) throws {
    try progress.during(.Phase.layingOut) { _ in
      for file in files { try file.write { bytes in try StandardOutput.write(bytes) } }
    }
  }
}

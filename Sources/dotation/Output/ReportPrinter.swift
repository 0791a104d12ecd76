import ArgumentParser
import Glibc
import Quantities
import Reporting
import Wordings

/// Writes reports that answer questions: text to the terminal, tables into a folder.
struct ReportPrinter {
  /// The date inside workbooks of answers: fixed, so that the same question gives the same bytes.
  private static let documentDate = YearMonth(year: 2020, month: 1).firstDay

  let options: OutputOptions
  let progress: Progress

  /// Writes a report: `answer.json` and the formats asked for into a folder, or one format to standard output.
  ///
  /// - Parameters:
  ///   - report: the report.
  ///   - name: what the files of this report are called where several go to one folder; nil for their own names.
  ///   - others: further files for the folder.
  /// - Throws: `OutputFailure` when nothing can be written there.
  func print(_ report: Report, named name: String? = nil, beside others: [ReportFile] = []) throws {
    guard let folder = options.out else {
      return try write(files(of: options.formats.first ?? .text, report).prefix(1))
    }
    let place = name.map { Folder.path(folder, $0) } ?? folder
    try Folder.prepare(place)
    var staged = AtomicFiles()
    let formats = [.json] + options.formats.filter { $0 != .json && $0 != .text }
    for file in formats.flatMap({ files(of: $0, report) }) + others {
      try progress.during(.Phase.writing(file.name)) { _ in
        try staged.stage(Folder.path(place, file.name)) { sink in try file.write(to: sink) }
      }
    }
    try staged.commit()
    if !options.quiet { try write(files(of: .text, report).prefix(1)) }
  }

  /// Sets two reports apart on standard output.
  func separate() throws {
    let showsText = options.out == nil ? (options.formats.first ?? .text) == .text : !options.quiet
    if showsText { try StandardOutput.write("\n") }
  }

  private func files(of format: OutputFormat, _ report: Report) -> [ReportFile] {
    switch format {
    case .csv: CSVFormat(Interface.language).files(of: report)
    case .json: JSONTableFormat().files(of: report)
    case .html: ReportPage(Interface.language).files(of: report)
    case .xlsx: WorkbookFormat(Interface.language, date: Self.documentDate).files(of: report)
    case .text:
      TerminalFormat(
        Interface.language, width: Interface.width,
        usesColour: Interface.showsColour(on: STDOUT_FILENO, isForbidden: options.speech.noColor)
      ).files(of: report)
    }
  }

  private func write(_ files: some Sequence<ReportFile>) throws {
    try progress.during(.Phase.layingOut) { _ in
      for file in files { try file.write { bytes in try StandardOutput.write(bytes) } }
    }
  }
}

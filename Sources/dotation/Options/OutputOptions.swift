import ArgumentParser
import Wordings

/// Where results go and how they read.
struct OutputOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp(said(.OptionHelp.outFolder), valueName: "dir"))
  var out: String?

  @Option(
    name: .long,
    help: ArgumentHelp(said(.OptionHelp.format(OutputFormat.allCases.map(\.rawValue))), valueName: "format"),
    transform: OutputFormat.list)
  var format: [[OutputFormat]] = []

  @OptionGroup var speech: SpeechOptions

  /// Whether there is neither progress nor a summary beside written files.
  var quiet: Bool { speech.quiet }

  /// The formats asked for, each once, in the order of the request.
  var formats: [OutputFormat] {
    var seen: Set<OutputFormat> = []
    return format.flatMap(\.self).filter { seen.insert($0).inserted }
  }

  func validate() throws {
    if out == nil && formats.count > 1 { throw ValidationError(said(.Usage.severalFormatsNeedFolder)) }
  }
}

/// A format of results.
enum OutputFormat: String, CaseIterable {
  case text, json, csv, xlsx, html

  /// Whether several runs can follow one another on standard output.
  var joinsRuns: Bool { self == .text || self == .json }

  /// The formats of a list such as `csv,json`.
  static func list(_ text: String) throws -> [OutputFormat] {
    try text.split(separator: ",", omittingEmptySubsequences: false).map { name in
      guard let format = OutputFormat(rawValue: name.lowercased()) else {
        throw ValidationError(said(.Usage.unknownFormat(String(name), among: allCases.map(\.rawValue))))
      }
      return format
    }
  }
}

/// The language, the colours and how much is said.
struct SpeechOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp(said(.OptionHelp.language), valueName: "language"))
  var lang: String?

  @Flag(name: .long, help: ArgumentHelp(said(.OptionHelp.noColor)))
  var noColor = false

  @Flag(name: .long, help: ArgumentHelp(said(.OptionHelp.quiet)))
  var quiet = false

  func validate() throws {
    if let lang, Language(rawValue: lang) == nil { throw ValidationError(said(.Usage.unknownLanguage(lang))) }
  }
}

import ArgumentParser
import Regulation
import Scenarios
import Wordings

/// `dotation init`: a starting scenario for a region.
struct Init: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init", abstract: said(.CommandHelp.initialise), usage: "dotation init <region> [<options>]",
      discussion: said(
        .CommandHelp.examples(["dotation init PACA --out my-campaign", "dotation init 32 > scenario.yaml"])))
  }

  @Argument(help: ArgumentHelp(said(.OptionHelp.region), valueName: "region"))
  var region: String

  @Option(name: .long, help: ArgumentHelp(said(.OptionHelp.startingPlace), valueName: "place"))
  var out: String?

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    let library = Regulation.shipped
    if library.region(named: region) == nil {
      throw ValidationError(said(.Usage.unknownRegion(region, nearest: library.nearestRegionName(to: region))))
    }
    if let file, Folder.holds(file) { throw ValidationError(said(.Usage.fileExists(file))) }
  }

  func run() throws {
    guard let region = Regulation.shipped.region(named: region) else { return }
    let text = ScenarioTemplate(region: region, language: Interface.language).text
    guard let file, let out else { return try StandardOutput.write(text) }
    if file != out { try Folder.prepare(out) }
    try FileOutput.write(text, to: file)
    StandardError.line(said(.written(file)))
  }

  /// The file to write; nil for standard output.
  private var file: String? {
    out.map { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") ? $0 : Folder.path($0, "scenario.yaml") }
  }
}

import Allocation
import ArgumentParser
import LinearProgramming
import Regulation
import Wordings

/// `dotation export`: the whole model for any other solver.
struct Export: ParsableCommand {
  /// A format that solvers read.
  enum ModelFormat: String, ExpressibleByArgument, CaseIterable {
    case mps, lp
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export", abstract: said(.CommandHelp.export),
      usage: "dotation export <scenario> --format mps|lp [<options>]",
      discussion: said(
        .CommandHelp.examples(["dotation export scenario.yaml --format mps --out model.mps"])))
  }

  @OptionGroup var scenario: SingleScenarioOptions

  @Option(name: .long, help: ArgumentHelp(said(.OptionHelp.modelFormat)))
  var format: ModelFormat

  @Option(name: .long, help: ArgumentHelp(said(.OptionHelp.modelPlace), valueName: "place"))
  var out: String?

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let name = "model." + format.rawValue
    let place = out.map { Self.isFolder($0) ? Folder.path($0, name) : $0 }
    let progress = Progress(isQuiet: speech.quiet)
    for run in try RunPlan(scenario.request, regulation: .shipped, progress: progress).runs {
      if let out, place != out { try Folder.prepare(out) }
      let model = try progress.during(.Phase.modelling) { _ in try run.problem.linearModel() }
      try progress.during(.Phase.writing(place ?? name)) { _ in
        try FileOutput.write(to: place) { sink in
          switch format {
          case .mps: try MPSFormat.write(model, to: { try sink(copy $0) })
          case .lp: try LPFormat.write(model, to: { try sink(copy $0) })
          }
        }
      }
    }
  }

  /// Whether a place is a folder, or is to be one: what is not there yet and has no ending.
  private static func isFolder(_ place: String) -> Bool {
    if place == "-" { return false }
    if Folder.holds(place) { return Folder.exists(place) }
    return place.hasSuffix("/") || place.split(separator: "/").last?.contains(".") == false
  }
}

import ArgumentParser
import Wordings

/// Which scenarios to run and what to change in them.
struct ScenarioOptions: ParsableArguments {
  @Argument(help: ArgumentHelp(said(.OptionHelp.scenarios), valueName: "scenario"))
  var scenarios: [String]

  @Option(name: .long, help: ArgumentHelp(said(.OptionHelp.variant), valueName: "id"))
  var variant: [String] = []

  @Flag(name: .long, help: ArgumentHelp(said(.OptionHelp.allVariants)))
  var allVariants = false

  @OptionGroup var changes: ChangeOptions

  func validate() throws {
    if allVariants && !variant.isEmpty { throw ValidationError(said(.Usage.variantsExclude)) }
  }

  /// The runs that are asked for.
  var request: RunRequest {
    RunRequest(
      files: scenarios, variants: allVariants ? .all : variant.isEmpty ? .none : .named(variant),
      changes: changes.set, skipsBadRows: changes.skipBadRows)
  }
}

/// One scenario and what to change in it.
struct SingleScenarioOptions: ParsableArguments {
  @Argument(help: ArgumentHelp(said(.OptionHelp.scenario), valueName: "scenario"))
  var scenario: String

  @Option(name: .long, help: ArgumentHelp(said(.OptionHelp.variant), valueName: "id"))
  var variant: String?

  @OptionGroup var changes: ChangeOptions

  /// The run that is asked for.
  var request: RunRequest {
    RunRequest(
      files: [scenario], variants: variant.map { .named([$0]) } ?? .none, changes: changes.set,
      skipsBadRows: changes.skipBadRows)
  }
}

/// Changes on the inputs for this run only.
struct ChangeOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp(said(.OptionHelp.set), valueName: "path=value"))
  var set: [String] = []

  @Flag(name: .long, help: ArgumentHelp(said(.OptionHelp.skipBadRows)))
  var skipBadRows = false

  func validate() throws {
    for change in set where !change.contains("=") || change.hasPrefix("=") {
      throw ValidationError(said(.Usage.notAChange(change)))
    }
  }
}

import ArgumentParser
import Wordings

/// The program's commands.
struct Dotation: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "dotation", abstract: said(.CommandHelp.program),
      discussion: said(
        .CommandHelp.examples([
          "dotation init PACA --out my-campaign", "dotation check my-campaign",
          "dotation simulate my-campaign --out results --format csv",
        ])),
      version: programVersion,
      subcommands: [
        Simulate.self, Compare.self, SweepCommand.self, Explain.self, Diagnose.self, RobustnessCommand.self,
        Apportion.self, Check.self, Verify.self, Export.self, Generate.self, Import.self, Init.self, Library.self,
      ])
  }
}

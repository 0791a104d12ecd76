import ArgumentParser

@main
struct Dotation: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "dotation")
}

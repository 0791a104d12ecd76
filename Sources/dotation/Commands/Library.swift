import ArgumentParser
import DeclarativeFiles
import Glibc
import Regulation
import Reporting
import Wordings

/// `dotation library`: lists the reference library, or shows one entry with its sources.
struct Library: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "library", abstract: said(.CommandHelp.library), usage: "dotation library [<name>] [<options>]",
      discussion: said(.CommandHelp.examples(["dotation library", "dotation library annex-2-2018"])))
  }

  @Argument(help: ArgumentHelp(said(.OptionHelp.entry), valueName: "name"))
  var name: String?

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    let library = Regulation.shipped
    guard let name, !library.entries.contains(where: { $0.id == name }) else { return }
    let nearest = NearestName.nearest(to: name, among: library.entries.map(\.id))
    throw ValidationError(said(.Usage.unknownEntry(name, nearest: nearest)))
  }

  func run() throws {
    let library = Regulation.shipped
    guard let name else { return try print(LibraryReport.list(of: library)) }
    for (index, entry) in library.entries.filter({ $0.id == name }).enumerated() {
      if index > 0 { try StandardOutput.write("\n") }
      try print(LibraryReport.entry(entry))
    }
  }

  private func print(_ report: Report) throws {
    let format = TerminalFormat(
      Interface.language, width: Interface.width,
      usesColour: Interface.showsColour(on: STDOUT_FILENO, isForbidden: speech.noColor))
    for file in format.files(of: report) { try file.write { bytes in try StandardOutput.write(bytes) } }
  }
}

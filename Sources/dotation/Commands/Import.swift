import ArgumentParser
import DeclarativeFiles
import Glibc
import Imports
import Regulation
import Wordings

/// `dotation import`: a pool from an export of the platform on which applications are filed.
struct Import: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import", abstract: said(.Importing.command),
      usage: "dotation import <export> [<options>]",
      discussion: said(
        .CommandHelp.examples([
          "dotation import dossiers.xlsx --new-profile --out profile.yaml",
          "dotation import dossiers.xlsx --profile profile.yaml --out pool.csv",
        ])))
  }

  @Argument(help: ArgumentHelp(said(.Importing.exportHelp), valueName: "export"))
  var export: String

  @Option(name: .long, help: ArgumentHelp(said(.Importing.profileHelp), valueName: "file"))
  var profile: String?

  @Flag(name: .long, help: ArgumentHelp(said(.Importing.newProfileHelp)))
  var newProfile = false

  @Option(name: .long, help: ArgumentHelp(said(.OptionHelp.outFile), valueName: "file"))
  var out: String?

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if newProfile == (profile != nil) { throw ValidationError(said(.Importing.profileOrNew)) }
    // A profile holds choices that a person made; a pool is made again from them.
    if newProfile, let out, Folder.holds(out) { throw ValidationError(said(.Usage.fileExists(out))) }
  }

  func run() throws {
    let profile = try profile.map { try ImportProfile.read($0) }
    let progress = Progress(isQuiet: speech.quiet)
    let export = try progress.during(.Phase.readingExport) { _ in try PlatformExport.read(self.export) }
    guard let profile else {
      warn(export.warnings)
      return try write(Array(ImportProfile.proposed(for: export, in: Interface.language).utf8))
    }
    let pool = try progress.during(.Phase.makingPosts) { _ in
      try PoolImport(of: export, by: profile, regulation: .shipped)
    }
    warn(pool.warnings)
    StandardError.line(said(.Importing.summary(posts: pool.rows.count, leftOut: pool.leftOut)))
    try write(pool.csv)
  }

  private func warn(_ warnings: [Diagnostic]) {
    let printer = DiagnosticPrinter(
      language: Interface.language,
      usesColour: Interface.showsColour(on: STDERR_FILENO, isForbidden: speech.noColor))
    StandardError.write(printer.text(of: warnings, nothingWritten: false))
  }

  private func write(_ bytes: [UInt8]) throws {
    try FileOutput.write(to: out) { sink in try sink(bytes) }
    if let out { StandardError.line(said(.written(out))) }
  }
}

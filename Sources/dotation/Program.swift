import ArgumentParser
import DeclarativeFiles
import LinearProgramming
import Wordings

/// Where the program starts and where every failure ends: as a sentence and an exit code, never as a trace.
@main
enum Program {
  static func main() {
    _ = ProcessClock.start
    Interruption.watch()
    let code = outcome()
    StatusLine.close()
    exit(with: code)
  }

  private static func outcome() -> ExitCode {
    do {
      guard CommandLine.arguments.count > 1 else {
        StandardError.write(CommandText.inLanguage(Dotation.helpMessage()) + "\n")
        return ExitCodes.usage
      }
      var command = try Dotation.parseAsRoot()
      do {
        try command.run()
      } catch let refusal as ValidationError {
        return tell(refusal, of: type(of: command))
      }
      return ExitCodes.done
    } catch {
      return code(telling: error)
    }
  }

  /// Tells what went wrong and gives the exit code that says so.
  private static func code(telling error: any Error) -> ExitCode {
    switch error {
    case let faults as InputFaults:
      tell(faults)
      return ExitCodes.faultyInput
    case let file as UnreadableFile:
      tell(file)
      return ExitCodes.cannotReadOrWrite
    case let failure as OutputFailure:
      complain(.cannotWrite(failure.path, why: failure.reason))
      return ExitCodes.cannotReadOrWrite
    case let fault as SolverFault:
      complain(.solverFailed("\(fault)"))
      return ExitCodes.solverFailure
    default:
      return parserCode(telling: error)
    }
  }

  /// The parser's own errors, its help pages and plain exit codes.
  private static func parserCode(telling error: any Error) -> ExitCode {
    let code = Dotation.exitCode(for: error)
    let message = CommandText.inLanguage(Dotation.fullMessage(for: error))
    if code == .success {
      do throws(OutputFailure) {
        try StandardOutput.write(message + "\n")
        return ExitCodes.done
      } catch {
        return self.code(telling: error)
      }
    }
    if !message.isEmpty { StandardError.line(message) }
    return code == .failure ? ExitCodes.solverFailure : code
  }

  /// What a command finds wrong with its line once it runs, with its own usage: the parser would show the program's.
  private static func tell(_ refusal: ValidationError, of command: any ParsableCommand.Type) -> ExitCode {
    let help = "dotation " + (command.configuration.commandName ?? "") + " --help"
    let lines = [
      "Error: " + refusal.message, "Usage: " + Dotation.usageString(for: command),
      "  See '\(help)' for more information.",
    ]
    StandardError.line(CommandText.inLanguage(lines.joined(separator: "\n")))
    return ExitCodes.usage
  }

  private static func tell(_ faults: InputFaults) {
    let printer = DiagnosticPrinter(
      language: Interface.language, usesColour: Interface.showsColour(on: 2, isForbidden: false))
    StandardError.write(printer.text(of: faults.diagnostics, nothingWritten: true))
  }

  private static func tell(_ file: UnreadableFile) {
    let place = file.namedAt.map { "\($0.file):\($0.line):\($0.column): " } ?? ""
    StandardError.line(place + said(.errorLabel) + " " + said(.cannotRead(file.path, why: file.reason)))
  }

  private static func complain(_ wording: Wording) {
    StandardError.line(said(.errorLabel) + " " + said(wording))
  }

  private static func exit(with code: ExitCode) -> Never { Dotation.exit(withError: code) }
}

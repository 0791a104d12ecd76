import ArgumentParser

/// What the program's exit code says.
enum ExitCodes {
  /// Solved, proven within the asked gap; or done.
  static let done = ExitCode(0)
  /// A result that is not proven: a limit or an interruption; the best one is written.
  static let unproven = ExitCode(3)
  /// No allocation satisfies the rules.
  static let infeasible = ExitCode(4)
  /// A command line that makes no sense.
  static let usage = ExitCode(64)
  /// Faulty input files.
  static let faultyInput = ExitCode(65)
  /// The solver failed.
  static let solverFailure = ExitCode(70)
  /// Something cannot be read or written.
  static let cannotReadOrWrite = ExitCode(74)
}

import ArgumentParser
import LinearProgramming
import Wordings

/// How far and how long to search.
struct SolverOptions: ParsableArguments {
  @Option(name: .long, parsing: .unconditional, help: ArgumentHelp(said(.OptionHelp.gap), valueName: "share"))
  var gap: Double?

  @Option(name: .long, parsing: .unconditional, help: ArgumentHelp(said(.OptionHelp.timeLimit), valueName: "seconds"))
  var timeLimit: Double?

  @Option(name: .long, parsing: .unconditional, help: ArgumentHelp(said(.OptionHelp.threads), valueName: "number"))
  var threads: Int?

  func validate() throws {
    if let gap, !(0...1).contains(gap) { throw ValidationError(said(.Usage.gapOutOfRange)) }
    if let timeLimit, !(timeLimit > 0 && timeLimit.isFinite) { throw ValidationError(said(.Usage.timeLimitOutOfRange)) }
    if let threads, !(1...1_024).contains(threads) { throw ValidationError(said(.Usage.threadsOutOfRange)) }
  }

  /// The threads that may work.
  var threadCount: Int { threads ?? WorkerThreads.processorCount }
}

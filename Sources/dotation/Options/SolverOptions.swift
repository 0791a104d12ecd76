import ArgumentParser
import LinearProgramming
import Quantities
import Wordings

/// How far and how long to search.
struct SolverOptions: ParsableArguments {
  @Option(name: .long, parsing: .unconditional, help: ArgumentHelp(said(.OptionHelp.gap), valueName: "share"))
  var gap: String?

  @Option(name: .long, parsing: .unconditional, help: ArgumentHelp(said(.OptionHelp.timeLimit), valueName: "seconds"))
  var timeLimit: Double?

  @Option(name: .long, parsing: .unconditional, help: ArgumentHelp(said(.OptionHelp.threads), valueName: "number"))
  var threads: Int?

  func validate() throws {
    if gap != nil && relativeGap == nil { throw ValidationError(said(.Usage.gapOutOfRange)) }
    if let timeLimit, !(timeLimit > 0 && timeLimit.isFinite) { throw ValidationError(said(.Usage.timeLimitOutOfRange)) }
    if let threads, !(1...1_024).contains(threads) { throw ValidationError(said(.Usage.threadsOutOfRange)) }
  }

  /// The gap that is good enough, from a number such as 0.001 or 1e-3, or from a percentage such as 0.1%.
  var relativeGap: Double? {
    guard let gap else { return nil }
    let isPercent = gap.hasSuffix("%")
    let scaled = DecimalText.scaled(isPercent ? String(gap.dropLast()) : gap, digits: isPercent ? 10 : 12)
    guard let share = scaled.map({ Double($0) / 1e12 }) ?? Double(gap), (0...1).contains(share) else { return nil }
    return share
  }

  /// The threads that may work.
  var threadCount: Int { threads ?? WorkerThreads.processorCount }
}

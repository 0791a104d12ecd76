import Glibc
import Results
import Selection

/// Time and memory of this process; the only place that looks at a clock.
enum ProcessClock {
  /// The instant at which the program started, for limits and durations.
  static let start = ContinuousClock.now

  /// Seconds since the program started.
  static var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }

  /// The figures of a run that started at an instant.
  static func figures(
    since instant: ContinuousClock.Instant, started: String, _ counters: SelectionOutcome.Counters
  ) -> RunFigures {
    let seconds = (ContinuousClock.now - instant) / .seconds(1)
    return RunFigures(
      started: started, seconds: (seconds * 1_000).rounded() / 1_000, nodes: counters.nodes, pivots: counters.pivots,
      relaxations: counters.relaxations, searchedColumns: counters.searchedColumns, peakMemoryBytes: peakMemory)
  }

  /// The present time of day, ISO 8601 with its zone.
  static var timestamp: String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    var text = [CChar](repeating: 0, count: 64)
    strftime(&text, text.count, "%Y-%m-%dT%H:%M:%S%z", &parts)
    var stamp = String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    stamp.insert(":", at: stamp.index(stamp.endIndex, offsetBy: -2))
    return stamp
  }

  /// The most memory that the process has held, in bytes.
  static var peakMemory: Int {
    var usage = rusage()
    return getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 ? usage.ru_maxrss * 1_024 : 0
  }
}

import Glibc
import Pools
import Regulation

/// Reads a pool several times with every check and prints megabytes per second of processor time.
///
/// Arguments: the pool's file, the number of readings (5 by default).
@main struct MeasureReading {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    guard let path = words.first else {
      print("usage: measure-reading POOL.csv [READINGS]")
      return
    }
    let readings = words.count > 1 ? Int(words[1]) ?? 5 : 5
    let megabytes = Double(size(of: path)) / 1e6
    let reader = PoolReader(regulation: .shipped)
    for _ in 0..<readings {
      let before = processorSeconds()
      var rows = 0
      let elapsed = try ContinuousClock().measure { rows = try reader.read([PoolFile(path: path)]).count }
      let used = processorSeconds() - before
      print("\(rows) rows, \(Int(megabytes)) MB: \(Int(megabytes / used)) MB/s of processor time, elapsed \(elapsed)")
    }
    print("peak memory \(peakMemory() / (1 << 20)) MiB")
  }

  private static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  private static func usage() -> rusage {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return usage
  }

  private static func processorSeconds() -> Double {
    let usage = usage()
    let microseconds = usage.ru_utime.tv_usec + usage.ru_stime.tv_usec
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + Double(microseconds) / 1e6
  }

  private static func peakMemory() -> Int { usage().ru_maxrss * 1_024 }
}

internal import DeclarativeFiles
public import Regulation
internal import Wordings

/// Reads pools: CSV files of any usual dialect, every cell checked, every fault reported with its place.
public struct PoolReader: Sendable {
  private let regulation: Regulation
  private let skipsBadRows: Bool

  /// A reader.
  ///
  /// - Parameters:
  ///   - regulation: the reference library, which names regions and departments.
  ///   - skipsBadRows: leaves faulty rows out and lists them, instead of refusing the pool.
  public init(regulation: Regulation, skipsBadRows: Bool = false) {
    self.regulation = regulation
    self.skipsBadRows = skipsBadRows
  }

  /// The pool of one or several files, whose columns may differ.
  ///
  /// - Parameters:
  ///   - files: the files, one at least.
  ///   - progress: told now and then how many rows have been read.
  /// - Returns: the rows of all files, sorted by identifier.
  /// - Throws: ``UnreadableFile`` when a file cannot be opened or read, ``InputFaults`` with every fault of all files.
  public func read(_ files: [PoolFile], progress: (_ rows: Int) -> Void = { _ in }) throws -> Pool {
    let assembly = PoolAssembly(names: KnownNames(regulation), skipsBadRows: skipsBadRows)
    for file in files { try read(file, into: assembly, progress: progress) }
    return try assembly.pool(regulation)
  }

  private func read(_ file: PoolFile, into assembly: PoolAssembly, progress: (_ rows: Int) -> Void) throws {
    let start = SourceLocation(file: file.name, line: 1, column: 1)
    do {
      let file = try file.rereadable()
      let mark = assembly.mark
      do {
        assembly.files.append((file, .utf8))
        var reading = try FileReading(file, at: assembly.files.count - 1, encoding: .utf8, into: assembly)
        try reading.run(progress: progress)
      } catch is FileReading.NotUTF8 {
        assembly.rewind(to: mark)
        assembly.files[assembly.files.count - 1].encoding = .windows1252
        assembly.tally.report(.warning, "windows-1252") {
          FaultTally.Fault(location: start, message: .readAsWindows1252)
        }
        var reading = try FileReading(file, at: assembly.files.count - 1, encoding: .windows1252, into: assembly)
        try reading.run(progress: progress)
      }
    } catch let fault as TextFault {
      assembly.report(fault, at: start)
    } catch let failure as UnreadableFile {
      throw UnreadableFile(path: failure.path, reason: failure.reason, namedAt: file.namedAt)
    }
  }
}

internal import Campaigns
public import DeclarativeFiles
public import Pools
internal import Regulation
internal import Wordings

extension LoadedScenario {
  /// Reads or invents the posts of the scenario.
  ///
  /// - Parameters:
  ///   - skipsBadRows: leaves faulty rows out and lists them, instead of refusing the pool.
  ///   - progress: told now and then how many rows have been read.
  /// - Returns: the posts, sorted by identifier.
  /// - Throws: ``InputFaults`` with every fault of the pool; ``UnreadableFile`` when a file cannot be read.
  public func readPool(skippingBadRows skipsBadRows: Bool = false, progress: (_ rows: Int) -> Void = { _ in }) throws
    -> Pool
  {
    let pool = try poolSource.read(
      regulation: sources.regulation, skippingBadRows: skipsBadRows, progress: progress)
    try check(against: pool)
    return pool
  }

  /// Faults with the lines of the scenario's files, where whoever found them did not have the files.
  ///
  /// - Parameter faults: the faults.
  /// - Returns: the same, each with its line where it stands in a file of the scenario.
  public func withExcerpts(_ faults: InputFaults) -> InputFaults {
    let log = ReadingLog(texts: texts)
    return InputFaults(diagnostics: faults.diagnostics.map { $0.withExcerpt(from: log) })
  }

  /// Checks what a scenario names and only its pool can confirm, where the allocation does not need it: what is uncertain.
  ///
  /// - Parameter pool: the posts.
  /// - Throws: ``InputFaults`` when the pool has no such column.
  public func check(against pool: Pool) throws(InputFaults) {
    guard case .column(let column)? = uncertainty?.withdrawal else { return }
    let known = Set(PoolSchema.columns.map(\.name)).union(pool.columns.keys)
    guard !known.contains(column.name) else { return }
    let log = ReadingLog(texts: texts)
    log.unknownName(
      "unknown-column", column.name, at: column.location, among: known.sorted(), .unknownColumn(column.name))
    try log.diagnostics.throwIfFaulty()
  }
}

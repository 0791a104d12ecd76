public import DeclarativeFiles
public import Pools
internal import Regulation

extension LoadedScenario {
  /// Reads or invents the posts of the scenario, and checks what the scenario says of them.
  ///
  /// - Parameters:
  ///   - skipsBadRows: leaves faulty rows out and lists them, instead of refusing the pool.
  ///   - progress: told now and then how many rows have been read.
  /// - Returns: the posts, sorted by identifier.
  /// - Throws: ``InputFaults`` with every fault of the pool, or with everything that the scenario names and the pool
  ///   does not have; ``UnreadableFile`` when a file cannot be read.
  public func readPool(skippingBadRows skipsBadRows: Bool = false, progress: (_ rows: Int) -> Void = { _ in }) throws
    -> Pool
  {
    let reader = PoolReader(regulation: sources.regulation, skipsBadRows: skipsBadRows)
    let pool: Pool
    switch poolSource {
    case .files(let files):
      pool = try reader.read(files.map { PoolFile(path: $0.path, namedAt: $0.namedAt) }, progress: progress)
    case .synthetic(let posts, let seed, let profile):
      pool = try reader.read([Self.invented(posts, seed, profile, sources.regulation)], progress: progress)
    }
    try check(against: pool).throwIfFaulty()
    return pool
  }

  /// Everything that the scenario names and a pool does not have: columns, decided posts.
  ///
  /// - Parameter pool: the posts.
  /// - Returns: the faults, placed in the scenario.
  public func check(against pool: Pool) -> DiagnosticLog {
    let log = ReadingLog(texts: texts)
    PoolNames(pool).check(campaign, uncertainty, log)
    return log.diagnostics
  }

  private static func invented(_ posts: Int, _ seed: Int64, _ profile: String, _ regulation: Regulation) -> PoolFile {
    guard let profile = SyntheticProfile.named(profile, in: regulation) else {
      preconditionFailure("the profile was checked when the scenario was read")
    }
    var bytes: [UInt8] = []
    SyntheticPool(count: posts, seed: seed, profile: profile, regulation: regulation, directory: .shipped)
      .write { bytes += $0 }
    return PoolFile(name: "synthetic", bytes: bytes)
  }
}

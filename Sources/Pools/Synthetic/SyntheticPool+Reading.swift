public import DeclarativeFiles
public import Regulation
internal import Wordings

extension SyntheticPool {
  /// The invented posts of a profile as a pool, read back from the very bytes that ``write(to:)`` writes.
  ///
  /// - Parameters:
  ///   - posts: 1 to `largest`.
  ///   - seed: what decides every draw.
  ///   - profile: the identifier of a profile.
  ///   - regulation: regions, departments and populations.
  /// - Returns: the pool.
  /// - Throws: ``InputFaults`` when there is no such profile, or the number of posts is out of range.
  public static func pool(posts: Int, seed: Int64, profile: String, regulation: Regulation) throws -> Pool {
    let bytes = try synthetic(posts: posts, seed: seed, profile: profile, regulation: regulation).bytes
    let name = "synthetic-\(profile)-\(posts)-\(seed).csv"
    return try PoolReader(regulation: regulation).read([PoolFile(name: name, bytes: bytes)])
  }

  /// Posts to invent, after the checks on what a user asked for.
  ///
  /// - Parameters:
  ///   - posts: 1 to `largest`.
  ///   - seed: what decides every draw.
  ///   - profile: the identifier of a profile.
  ///   - regulation: regions, departments and populations.
  /// - Returns: the posts, not yet drawn.
  /// - Throws: ``InputFaults`` when there is no such profile, or the number of posts is out of range.
  public static func synthetic(
    posts: Int, seed: Int64, profile: String, regulation: Regulation
  ) throws(InputFaults) -> SyntheticPool {
    var log = DiagnosticLog()
    let found = SyntheticProfile.named(profile, regulation: regulation)
    if found == nil {
      let names = SyntheticProfile.all.map(\.id)
      let hint = NearestName.nearest(to: profile, among: names).map { Wording.didYouMean($0) }
      log.error("unknown-profile", .unknownProfile(profile), hint: hint ?? .expectedOneOf(names))
    }
    if !(1...largest).contains(posts) { log.error("out-of-range", .syntheticPostsOutOfRange(largest)) }
    try log.throwIfFaulty()
    guard let found else { throw InputFaults(diagnostics: log.sorted) }
    return SyntheticPool(
      count: posts, seed: seed, profile: found, regulation: regulation, directory: EstablishmentDirectory.shipped)
  }

  private var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write { bytes += $0 }
    return bytes
  }
}

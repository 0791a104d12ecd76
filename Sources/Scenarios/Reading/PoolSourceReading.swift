internal import DeclarativeFiles
internal import Pools
internal import Regulation
internal import Wordings

/// Reads where the posts come from (`pool:`).
struct PoolSourceReading {
  /// The profile that invents posts over the whole country.
  static let nationalProfile = "national"

  let regulation: Regulation

  /// The source; nil, with faults, when there is none.
  func read(_ fields: FieldReader) -> PoolSource? {
    let key = fields.oneOf(["file", "files", "synthetic"], required: true)
    let file = fields.optional("file", ValueReader.text.placed)
    let files = fields.optional("files", .list(of: ValueReader.text.placed))
    let synthetic = fields.optional("synthetic", .mapping(synthetic))
    switch key {
    case "file":
      return file.map { .files([self.file($0)]) }
    case "files":
      guard let files else { return nil }
      if files.isEmpty { fields.log.error("empty-value", at: fields.location(of: "files"), .emptyList) }
      return .files(files.map(self.file))
    default:
      return synthetic
    }
  }

  private func file(_ name: (value: String, location: SourceLocation)) -> PoolSource.File {
    PoolSource.File(path: RelativePath.resolved(name.value, from: name.location.file), namedAt: name.location)
  }

  private func synthetic(_ fields: FieldReader) -> PoolSource? {
    let posts = fields.required("posts", .integer(1...SyntheticPool.largest))
    let seed = fields.value("seed", .integer(0...Int(Int32.max)), or: 0)
    let profile = fields.optional("profile", ValueReader.text.placed)
    if let profile { check(profile, fields.log) }
    return posts.map { .synthetic(posts: $0, seed: Int64(seed), profile: profile?.value ?? Self.nationalProfile) }
  }

  private func check(_ profile: (value: String, location: SourceLocation), _ log: ReadingLog) {
    guard SyntheticProfile.named(profile.value, regulation: regulation) == nil else { return }
    log.unknownName(
      "unknown-profile", profile.value, at: profile.location,
      among: SyntheticProfile.all.map(\.id) + regulation.regions.map { $0.abbreviation ?? $0.name },
      .unknownProfile(profile.value))
  }
}

internal import Quantities
public import Regulation

/// Invented posts: plausible, reproducible from a seed, of no real person (vivier synthétique).
///
/// Hospitals and departments are real, applicants are numbers, and every row says that it is invented.
public struct SyntheticPool {
  /// The most posts that are invented at once.
  public static let largest = 10_000_000

  private static let commonColumns = [
    "id", "synthetic", "region", "department", "category", "speciality", "employer_finess", "employer_name",
    "employer_kind", "partner_finess", "partner_name", "partner_kind", "partner_share", "third_finess", "third_kind",
    "third_share", "rank", "zone", "starts", "durations", "applicant", "group", "filed_on", "commission_score",
    "withdrawal_probability",
  ]

  private let profile: SyntheticProfile
  private let count: Int
  private let seed: Int64
  private let places: SyntheticPlaces
  private let regions: WeightedChoice<Region>
  private let columns: [String]

  /// Posts to invent.
  ///
  /// - Parameters:
  ///   - count: 1 to `largest`.
  ///   - seed: what decides every draw.
  ///   - profile: what they look like.
  ///   - regulation: regions, departments and populations.
  ///   - directory: the hospitals.
  public init(
    count: Int, seed: Int64, profile: SyntheticProfile, regulation: Regulation, directory: EstablishmentDirectory
  ) {
    precondition((1...Self.largest).contains(count), "the number of posts is checked by the caller")
    self.profile = profile
    self.count = count
    self.seed = seed
    let places = SyntheticPlaces(regulation: regulation, directory: directory)
    self.places = places
    let asked = regulation.regions.filter { profile.regions.contains($0.code) && places[$0.code] != nil }
    // The square root of the inhabitants: small regions ask for more than their share.
    regions = WeightedChoice(
      asked.map { ($0, Int(Double(regulation.populations.inhabitants[$0.code] ?? 1).squareRoot())) })
    columns = Self.commonColumns + profile.extraColumns
  }

  /// Writes the posts as a CSV file, in pieces.
  ///
  /// - Parameters:
  ///   - sink: takes the pieces.
  ///   - progress: told now and then how many posts have been written.
  /// - Throws: what the sink throws.
  public func write(to sink: ([UInt8]) throws -> Void, progress: (_ posts: Int) -> Void = { _ in }) rethrows {
    var bytes = Array((columns.joined(separator: ";") + "\n").utf8)
    var drawing = SyntheticDrawing(profile: profile, places: places, regions: regions, count: count, seed: seed)
    for number in 0..<count {
      drawing.next().line(columns, into: &bytes)
      if bytes.count > 1 << 20 {
        try sink(bytes)
        progress(number + 1)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try sink(bytes)
  }
}

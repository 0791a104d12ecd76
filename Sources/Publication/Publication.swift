public import Quantities

/// What of a result may be published (jeu de publication): counts without names, small ones hidden, and as many more as
/// it takes for no hidden count to follow from the rest.
///
/// A hidden figure is nil. Nothing here names a post, an applicant or an establishment.
public struct Publication: Sendable {
  /// The smallest count that is shown.
  public static let smallestShown = 5

  /// Posts of a region and a category, or of all regions or all categories.
  public struct Place: Sendable, Hashable {
    /// The INSEE code of the region; nil for all regions.
    public let code: String?
    /// The region's name; nil for all regions.
    public let name: String?
    /// The category; nil for all categories.
    public let category: String?
    /// Requested posts.
    public let requested: Int?
    /// Funded posts.
    public let funded: Int?
    /// What the envelopes pay for them over all years.
    public let euros: Money?
  }

  /// What an envelope pays.
  public struct Envelope: Sendable, Hashable {
    /// The envelope.
    public let id: String
    /// Its fund.
    public let fund: String
    /// Posts that it pays.
    public let posts: Int?
    /// By fiscal year, ascending: charged, and the limit where there is one.
    public let years: [Year]
    /// Charged over all years.
    public let total: Money?
    /// Euros at most over all years; a limit says nothing about persons.
    public let totalLimit: Money?
  }

  /// A fiscal year of an envelope.
  public struct Year: Sendable, Hashable {
    /// The fiscal year.
    public let year: Int
    /// Charged in the year.
    public let used: Money?
    /// The limit; nil where nothing limits.
    public let limit: Money?
  }

  /// Regions by categories, each region's own total behind it, then all regions.
  public let places: [Place]
  /// Every envelope, in the order of the scenario.
  public let envelopes: [Envelope]
  /// Funded posts none of whose establishments is a CHU; nil where it would tell of fewer than five posts.
  public let shareOutsideCHU: Share?
  /// Funded posts in under-served areas; nil where it would tell of fewer than five posts.
  public let shareUnderServed: Share?

  /// Posts of the whole result.
  public var whole: Place? { places.last }

  /// Whether anything at all is hidden.
  public var hidesSomething: Bool {
    places.contains { $0.requested == nil || $0.euros == nil }
      || envelopes.contains { $0.posts == nil || $0.total == nil }
  }
}

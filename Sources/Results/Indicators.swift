public import Quantities

/// Ratios that planners follow (indicateurs); nil where nothing is funded or the pool lacks the column.
public struct Indicators: Sendable, Hashable {
  /// Funded posts none of whose establishments is a CHU, per funded post, in millionths.
  public var shareOutsideCHU: Decimal6?
  /// Funded posts in ZIP or ZAC areas, per funded post, in millionths.
  public var shareZIPZAC: Decimal6?
  /// Funded posts in a speciality in short supply, per funded post; nil where the scenario names no such list.
  public var shareScarce: Decimal6?
  /// Departments with a funded post.
  public var departments: Int
  /// What the envelopes pay per funded post, rounded to the cent.
  public var costPerPost: Money?
  /// The Gini coefficient of funded posts per inhabitant over the regions of the pool; nil with one region.
  public var giniPostsPer100k: Decimal6?
  /// The Theil index of the same figures; nil with one region.
  public var theilPostsPer100k: Decimal6?
  /// The largest of the same figures minus the smallest; nil with one region.
  public var gapPostsPer100k: Decimal6?
  /// Posts to move, add or take away to come to annex 1, by region and category; nil with one region.
  public var distanceFromAnnex1: Int?
  /// Each region of the pool by INSEE code.
  public var regions: [Region]
  /// The year of the populations.
  public var populationYear: Int

  /// The funded posts of a region beside its inhabitants.
  public struct Region: Sendable, Hashable {
    /// The INSEE code.
    public var code: String
    /// The region's name.
    public var name: String
    /// Funded posts of all categories.
    public var funded: Int
    /// Inhabitants; nil where the library has none.
    public var inhabitants: Int?
    /// Funded posts per 100 000 inhabitants.
    public var postsPer100k: Decimal6?
    /// The region's part of all funded posts; nil where none is.
    public var share: Decimal6?

    /// A region's figures.
    public init(
      code: String, name: String, funded: Int, inhabitants: Int?, postsPer100k: Decimal6?, share: Decimal6?
    ) {
      self.code = code
      self.name = name
      self.funded = funded
      self.inhabitants = inhabitants
      self.postsPer100k = postsPer100k
      self.share = share
    }
  }

  /// Indicators.
  public init(
    shareOutsideCHU: Decimal6?, shareZIPZAC: Decimal6?, shareScarce: Decimal6?, departments: Int, costPerPost: Money?,
    giniPostsPer100k: Decimal6?, theilPostsPer100k: Decimal6? = nil, gapPostsPer100k: Decimal6? = nil,
    distanceFromAnnex1: Int? = nil, regions: [Region] = [], populationYear: Int
  ) {
    self.shareOutsideCHU = shareOutsideCHU
    self.shareZIPZAC = shareZIPZAC
    self.shareScarce = shareScarce
    self.departments = departments
    self.costPerPost = costPerPost
    self.giniPostsPer100k = giniPostsPer100k
    self.theilPostsPer100k = theilPostsPer100k
    self.gapPostsPer100k = gapPostsPer100k
    self.distanceFromAnnex1 = distanceFromAnnex1
    self.regions = regions
    self.populationYear = populationYear
  }
}

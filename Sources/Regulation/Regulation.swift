/// Everything published that the program ships (bibliothèque de référence): a snapshot value.
public struct Regulation: Sendable {
  /// The version of the snapshot, shown in every result.
  public let version: String
  /// The 18 regions, by INSEE code.
  public let regions: [Region]
  /// The 101 departments, by INSEE code.
  public let departments: [Department]
  /// Inhabitants by region code.
  public let populations: RegionalPopulations
  /// Regimes by identifier, in the order of the library.
  public let regimes: [PayRegime]
  /// Eligibility rule sets.
  public let eligibilitySets: [EligibilityRuleSet]
  /// Quota tables.
  public let quotaTables: [QuotaTable]
  /// Named lists.
  public let lists: [NamedList]
  /// Every piece as a reader wants to see it, in the order of the library.
  public let entries: [LibraryEntry]
  let regionLookup: PlaceLookup
  let departmentLookup: PlaceLookup

  /// A snapshot.
  public init(
    version: String, regions: [Region], departments: [Department], populations: RegionalPopulations,
    regimes: [PayRegime], eligibilitySets: [EligibilityRuleSet], quotaTables: [QuotaTable], lists: [NamedList],
    entries: [LibraryEntry] = []
  ) {
    self.version = version
    self.regions = regions
    self.departments = departments
    self.populations = populations
    self.regimes = regimes
    self.eligibilitySets = eligibilitySets
    self.quotaTables = quotaTables
    self.lists = lists
    self.entries = entries
    regionLookup = PlaceLookup(
      regions.map { ($0.code, $0.name, [$0.abbreviation].compactMap(\.self) + $0.otherNames) })
    departmentLookup = PlaceLookup(departments.map { ($0.code, $0.name, []) })
  }
}

/// Municipal populations of the regions (populations municipales) in one year.
public struct RegionalPopulations: Sendable {
  /// The year of the census.
  public let year: Int
  /// Inhabitants by INSEE code.
  public let inhabitants: [String: Int]
  /// What a reader has to know of a region's figure, in French, by INSEE code.
  public let notes: [String: String]

  /// Populations of a year.
  public init(year: Int, inhabitants: [String: Int], notes: [String: String] = [:]) {
    self.year = year
    self.inhabitants = inhabitants
    self.notes = notes
  }
}

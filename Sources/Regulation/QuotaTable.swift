public import Wordings

/// A published split of posts by region and category (annexe de répartition).
public struct QuotaTable: Sendable {
  /// A limit that the table sets.
  public struct Cell: Sendable, Hashable {
    /// The end of the rule's identifier, such as `93/hospital`.
    public let id: String
    /// INSEE codes of the regions that it counts together.
    public let regionCodes: [String]
    /// The category that it counts.
    public let category: PostCategory
    /// Posts at most.
    public let atMost: Int
    /// The words of the text; nil for a region that it does not list.
    public let asPrinted: String?

    /// A cell.
    public init(id: String, regionCodes: [String], category: PostCategory, atMost: Int, asPrinted: String? = nil) {
      self.id = id
      self.regionCodes = regionCodes
      self.category = category
      self.atMost = atMost
      self.asPrinted = asPrinted
    }
  }

  /// One way to read the text, with the limits that follow from it.
  public struct Reading: Sendable {
    /// The name by which a scenario chooses it.
    public let name: String
    /// What it takes the text to say.
    public let meaning: Wording
    /// The limits; a region that the text does not list has 0.
    public let cells: [Cell]

    /// A reading.
    public init(name: String, meaning: Wording, cells: [Cell]) {
      self.name = name
      self.meaning = meaning
      self.cells = cells
    }
  }

  /// The identifier, such as `annex-1-2018`.
  public let id: String
  /// What the table is, for a reader of French.
  public let title: String
  /// The readings that its wording allows, the default one first; one where there is nothing to choose.
  public let readings: [Reading]
  /// Where it was published.
  public let references: [LegalReference]

  /// A table; the default reading comes first, and there is at least one.
  public init(id: String, title: String, readings: [Reading], references: [LegalReference]) {
    precondition(!readings.isEmpty, "a quota table has at least one reading")
    self.id = id
    self.title = title
    self.readings = readings
    self.references = references
  }

  /// The limits of a reading; nil for an unknown one.
  public func cells(reading: String) -> [Cell]? {
    readings.first { $0.name == reading }?.cells
  }
}

internal import Quantities
internal import Regulation
public import Wordings

/// What a split is in proportion to: a figure for each region (clé de répartition).
public struct RegionalKey: Sendable {
  /// What a reader has to know of a key: its source, what was estimated.
  public struct Note: Sendable {
    /// The text.
    public let text: Wording
    /// INSEE codes of the regions that it concerns; nil for all of them.
    public let regions: Set<String>?

    /// A note.
    public init(_ text: Wording, regions: Set<String>? = nil) {
      self.text = text
      self.regions = regions
    }

    /// Whether it concerns any of these regions.
    public func concerns(_ codes: some Sequence<String>) -> Bool {
      regions.map { regions in codes.contains { regions.contains($0) } } ?? true
    }
  }

  /// The key as the user asked for it, such as `population` or `beds.csv:beds`.
  public let name: String
  /// What it counts, with its year.
  public let title: Wording
  /// What a reader has to know of it.
  public let notes: [Note]
  /// Its figures by INSEE code, as whole counts of their last decimal; a region that is absent has 0.
  public let figures: [String: Int64]
  /// The decimals that `figures` carry.
  public let decimals: Int

  /// A key.
  public init(name: String, title: Wording, notes: [Note] = [], figures: [String: Int64], decimals: Int = 0) {
    self.name = name
    self.title = title
    self.notes = notes
    self.figures = figures
    self.decimals = decimals
  }

  /// The weights of regions: the figures in their lowest terms, exactly.
  ///
  /// Figures beyond ``Apportionment/weightLimit`` are counted in millionths of a millionth of their sum instead.
  func weights(of regions: [Region]) -> [Int64] {
    let figures = regions.map { self.figures[$0.code] ?? 0 }
    let divisor = max(1, figures.reduce(0, Self.greatestCommonDivisor))
    let reduced = figures.map { $0 / divisor }
    guard reduced.contains(where: { $0 > Apportionment.weightLimit }) else { return reduced }
    let sum = reduced.reduce(Int128(0)) { $0 + Int128($1) }
    return reduced.map { Rounding.halfAwayFromZero(Int128($0) * KeyMix.parts, over: sum) }
  }

  private static func greatestCommonDivisor(_ first: Int64, _ second: Int64) -> Int64 {
    var (larger, smaller) = (max(first, second), min(first, second))
    while smaller > 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }
}

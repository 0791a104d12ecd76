internal import Quantities
public import Regulation

/// Floors or caps of regions: one for all, others for some (planchers et plafonds).
public struct RegionalBounds: Sendable, Hashable {
  /// Why a text is no bound.
  public enum Refusal: Error, Sendable, Hashable {
    /// Neither `1` nor `94=2`.
    case malformed(String)
    /// No region of that name.
    case unknownRegion(String, nearest: String?)
    /// The same region, or all of them, twice.
    case repeated(String)
  }

  /// The bound of every region without one of its own; nil for none.
  public private(set) var general: Int?
  /// Bounds by INSEE code.
  public private(set) var ofRegion: [String: Int]

  /// Bounds.
  public init(general: Int? = nil, ofRegion: [String: Int] = [:]) {
    self.general = general
    self.ofRegion = ofRegion
  }

  /// Reads bounds such as `1`, `94=2` and `Corse=2`.
  ///
  /// - Throws: ``Refusal`` for a text that is none, and for a region that has two.
  public init(_ texts: [String], regulation: Regulation) throws(Refusal) {
    self.init()
    for text in texts {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let written = parts.last, let posts = DecimalText.scaled(written, digits: 0), posts >= 0,
        posts <= Apportionment.postLimit
      else { throw .malformed(text) }
      guard parts.count > 1 else {
        if general != nil { throw .repeated(text) }
        general = Int(posts)
        continue
      }
      guard let region = regulation.region(named: parts[0]) else {
        throw .unknownRegion(parts[0], nearest: regulation.nearestRegionName(to: parts[0]))
      }
      if ofRegion.updateValue(Int(posts), forKey: region.code) != nil { throw .repeated(text) }
    }
  }

  /// Whether nothing is bounded.
  public var isEmpty: Bool { general == nil && ofRegion.isEmpty }

  /// The bound of a region; nil for none.
  public func bound(of region: String) -> Int? { ofRegion[region] ?? general }
}

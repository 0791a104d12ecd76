internal import FoundationEssentials

/// The outline of a region or of a department on the map of France (contour).
public struct Outline: Sendable, Decodable {
  /// The INSEE code.
  public let code: String
  /// The name.
  public let name: String
  /// The INSEE code of the region that a department belongs to; nil for a region.
  public let region: String?
  /// The outline as an SVG path.
  public let path: String
  /// Where a label stands.
  public let x: Double
  /// Where a label stands.
  public let y: Double

  enum CodingKeys: String, CodingKey {
    case code
    case name = "nom"
    case region
    case path = "d"
    case x
    case y
  }
}

/// The outlines of one level: every region, or every department.
public struct OutlineMap: Sendable, Decodable {
  /// The drawing's own coordinates.
  public let viewBox: String
  /// The outlines.
  public let outlines: [Outline]

  enum CodingKeys: String, CodingKey {
    case viewBox
    case regions
    case departements
  }

  /// Reads the outlines of an embedded file; nil when it holds none.
  public init?(json: [UInt8]) {
    guard let map = try? JSONDecoder().decode(OutlineMap.self, from: Data(json)) else { return nil }
    self = map
  }

  /// Decodes the file of regions or that of departments.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    viewBox = try container.decode(String.self, forKey: .viewBox)
    outlines =
      try container.decodeIfPresent([Outline].self, forKey: .regions)
      ?? container.decode([Outline].self, forKey: .departements)
  }
}

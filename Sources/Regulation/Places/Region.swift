/// A region of France (région), metropolitan or overseas.
public struct Region: Sendable, Hashable {
  /// The INSEE code, two characters.
  public let code: String
  /// The official name.
  public let name: String
  /// The usual abbreviation, such as `PACA`; nil overseas.
  public let abbreviation: String?
  /// Whether the region is overseas (outre-mer).
  public let isOverseas: Bool
  /// Further names in use, such as `AURA`.
  public let otherNames: [String]

  /// A region.
  public init(code: String, name: String, abbreviation: String?, isOverseas: Bool, otherNames: [String] = []) {
    self.code = code
    self.name = name
    self.abbreviation = abbreviation
    self.isOverseas = isOverseas
    self.otherNames = otherNames
  }

  /// Every text by which a condition means the region; « Océan Indien » means both regions there.
  public var namesInConditions: [String] {
    let isInIndianOcean = code == "04" || code == "06"
    return [code, name] + [abbreviation].compactMap(\.self) + otherNames + (isInIndianOcean ? ["Océan Indien"] : [])
  }
}

/// A department of France (département).
public struct Department: Sendable, Hashable {
  /// The INSEE code, two or three characters, with its leading zero.
  public let code: String
  /// The official name.
  public let name: String
  /// The INSEE code of its region.
  public let regionCode: String

  /// A department.
  public init(code: String, name: String, regionCode: String) {
    self.code = code
    self.name = name
    self.regionCode = regionCode
  }
}

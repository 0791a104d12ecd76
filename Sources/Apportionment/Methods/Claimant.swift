/// One of those among whom posts are shared, such as a region.
public struct Claimant: Sendable, Hashable {
  /// What tells it apart, such as an INSEE code.
  public let id: String
  /// Its weight, such as its inhabitants: 0 to `Apportionment.weightLimit`.
  public let weight: Int64
  /// The fewest posts that it gets.
  public let floor: Int
  /// The most posts that it gets; nil for no cap.
  public let cap: Int?

  /// A claimant.
  public init(id: String, weight: Int64, floor: Int = 0, cap: Int? = nil) {
    self.id = id
    self.weight = weight
    self.floor = floor
    self.cap = cap
  }
}

/// The basis and the columns allowed of a node that waits, in few bytes: large searches leave tens of thousands open.
struct NodeState: Sendable {
  /// Place of each key in its group; nothing where a group has too many columns for a byte.
  private let places: [UInt8]?
  /// The basis, without keys where `places` has them.
  private let rest: Basis
  /// One bit for each column.
  private let allowed: [UInt64]

  init(_ basis: Basis, allowed: [Bool], of model: ChoiceModel) {
    var places: [UInt8] = []
    places.reserveCapacity(basis.keys.count)
    for (group, key) in basis.keys.enumerated() {
      guard let place = UInt8(exactly: Int(key) - model.columns(group).lowerBound) else { break }
      places.append(place)
    }
    var rest = basis
    if places.count == basis.keys.count { rest.keys = [] }
    self.places = rest.keys.isEmpty ? places : nil
    self.rest = rest
    var words = [UInt64](repeating: 0, count: (allowed.count + 63) / 64)
    for (column, isAllowed) in allowed.enumerated() where isAllowed { words[column >> 6] |= 1 << UInt64(column & 63) }
    self.allowed = words
  }

  func basis(in model: ChoiceModel) -> Basis {
    guard let places else { return rest }
    var basis = rest
    basis.keys = places.enumerated().map { Int32(model.columns($0).lowerBound + Int($1)) }
    return basis
  }

  func allowed(in model: ChoiceModel) -> [Bool] {
    (0..<model.columnCount).map { allowed[$0 >> 6] >> UInt64($0 & 63) & 1 == 1 }
  }
}

/// The basis and the columns allowed of a node that waits, in few bytes: large searches leave tens of thousands open.
struct NodeState: Sendable {
  private let keys: PackedColumns
  /// The basis without its keys.
  private let rest: Basis
  /// One bit for each column.
  private let allowed: [UInt64]

  init(_ basis: Basis, allowed: [Bool], of model: ChoiceModel) {
    keys = PackedColumns(basis.keys, groupStart: model.groupStart)
    rest = Basis(keys: [], heads: basis.heads, tight: basis.tight, atUpper: basis.atUpper)
    var words = [UInt64](repeating: 0, count: (allowed.count + 63) / 64)
    for (column, isAllowed) in allowed.enumerated() where isAllowed { words[column >> 6] |= 1 << UInt64(column & 63) }
    self.allowed = words
  }

  func basis(in model: ChoiceModel) -> Basis {
    Basis(
      keys: keys.unpacked(groupStart: model.groupStart), heads: rest.heads, tight: rest.tight, atUpper: rest.atUpper)
  }

  func allowed(in model: ChoiceModel) -> [Bool] {
    (0..<model.columnCount).map { allowed[$0 >> 6] >> UInt64($0 & 63) & 1 == 1 }
  }
}

/// What is put into the rows that link the parts of a model, row by row; four rows at most.
struct LinkingUse: Hashable, Sendable {
  static let none = LinkingUse(amounts: .zero)
  /// Rows that a use has room for.
  static let mostRows = 4

  var amounts: SIMD4<Int64>

  static func + (first: LinkingUse, second: LinkingUse) -> LinkingUse {
    LinkingUse(amounts: first.amounts &+ second.amounts)
  }

  static func - (first: LinkingUse, second: LinkingUse) -> LinkingUse {
    LinkingUse(amounts: first.amounts &- second.amounts)
  }

  /// Whether no row gets less, or more, than bounds allow.
  func lies(from lower: LinkingUse, to upper: LinkingUse) -> Bool {
    all(amounts .>= lower.amounts) && all(amounts .<= upper.amounts)
  }

  func hash(into hasher: inout Hasher) {
    // One number is mixed four times as fast as four, and amounts hardly ever agree in it.
    let factors = SIMD4<Int64>(1, 0x1000_0000_01B3, 0x2545_F491_4F6C_DD1D, 0x5851_F42D_4C95_7F2D)
    hasher.combine((amounts &* factors).wrappedSum())
  }
}

extension ChoiceModel {
  /// What each column puts into the linking rows; nothing where these are too many, where an amount is negative, or where
  /// sums might not fit.
  func linkingUses(_ linking: [Int]) -> [LinkingUse]? {
    guard linking.count <= LinkingUse.mostRows, largestAmount * Double(groupCount + 1) < 0x1p60 else { return nil }
    var place = [Int](repeating: -1, count: rowCount)
    for (index, row) in linking.enumerated() { place[row] = index }
    var uses: [LinkingUse] = []
    uses.reserveCapacity(columnCount)
    for column in 0..<columnCount {
      var use = LinkingUse.none
      for entry in entries(column) where place[Int(rowIndices[entry])] >= 0 {
        guard amounts[entry] >= 0 else { return nil }
        use.amounts[place[Int(rowIndices[entry])]] += amounts[entry]
      }
      uses.append(use)
    }
    return uses
  }

  /// The bounds of the linking rows; what is not bounded allows every sum that occurs.
  func linkingBounds(_ linking: [Int]) -> (lower: LinkingUse, upper: LinkingUse) {
    var bounds = (
      lower: LinkingUse(amounts: .init(repeating: .min)), upper: LinkingUse(amounts: .init(repeating: .max))
    )
    for (index, row) in linking.enumerated() {
      bounds.lower.amounts[index] = Int64(clamping: lower[row])
      bounds.upper.amounts[index] = Int64(clamping: upper[row])
    }
    return bounds
  }
}

/// One column of a model for each group, a byte each where the groups are small enough.
struct PackedColumns: Sendable {
  /// Place of each column in its group; nothing where a group has too many columns for a byte.
  private var places: [UInt8]?
  private var columns: [Int32] = []

  init(_ columns: [Int32], groupStart: [Int32]) {
    var places: [UInt8] = []
    places.reserveCapacity(columns.count)
    for (group, column) in columns.enumerated() {
      guard let place = UInt8(exactly: column - groupStart[group]) else {
        self.columns = columns
        return
      }
      places.append(place)
    }
    self.places = places
  }

  func unpacked(groupStart: [Int32]) -> [Int32] {
    places.map { zip($0, groupStart).map { Int32($0) + $1 } } ?? columns
  }
}

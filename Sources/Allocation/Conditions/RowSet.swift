/// A set of rows of the pool, one bit each.
struct RowSet: Sendable, Equatable {
  private(set) var words: [UInt64]
  let rowCount: Int

  /// No row, or every row.
  init(rowCount: Int, full: Bool = false) {
    self.rowCount = rowCount
    words = Array(repeating: full ? .max : 0, count: (rowCount + 63) / 64)
    clearSurplus()
  }

  /// The rows for which a test holds.
  init(rowCount: Int, where holds: (Int) -> Bool) {
    self.init(rowCount: rowCount)
    for row in 0..<rowCount where holds(row) { insert(row) }
  }

  func contains(_ row: Int) -> Bool { words[row >> 6] & (1 << UInt64(row & 63)) != 0 }
  mutating func insert(_ row: Int) { words[row >> 6] |= 1 << UInt64(row & 63) }
  mutating func remove(_ row: Int) { words[row >> 6] &= ~(1 << UInt64(row & 63)) }

  mutating func formUnion(_ other: RowSet) { for index in words.indices { words[index] |= other.words[index] } }
  mutating func formIntersection(_ other: RowSet) { for index in words.indices { words[index] &= other.words[index] } }
  mutating func subtract(_ other: RowSet) { for index in words.indices { words[index] &= ~other.words[index] } }

  mutating func complement() {
    for index in words.indices { words[index] = ~words[index] }
    clearSurplus()
  }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// The rows in ascending order.
  var rows: some Sequence<Int> {
    words.indices.lazy.flatMap { index in
      sequence(state: words[index]) { word -> Int? in
        guard word != 0 else { return nil }
        defer { word &= word - 1 }
        return index << 6 + word.trailingZeroBitCount
      }
    }
  }

  private mutating func clearSurplus() {
    let surplus = words.count * 64 - rowCount
    if surplus > 0 { words[words.count - 1] &= .max >> UInt64(surplus) }
  }
}

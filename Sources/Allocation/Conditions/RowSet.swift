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
  @inline(__always)
  init(rowCount: Int, where holds: (Int) -> Bool) {
    self.init(rowCount: rowCount)
    for index in words.indices {
      let first = index << 6
      var word: UInt64 = 0
      for bit in 0..<min(64, rowCount - first) where holds(first + bit) { word |= 1 << UInt64(bit) }
      words[index] = word
    }
  }

  @inline(__always)
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

  func intersection(_ other: RowSet) -> RowSet {
    var rows = self
    rows.formIntersection(other)
    return rows
  }

  func subtracting(_ other: RowSet) -> RowSet {
    var rows = self
    rows.subtract(other)
    return rows
  }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// The rows in ascending order.
  var rows: Rows { Rows(words: words) }

  /// The rows of a set in ascending order.
  struct Rows: Sequence, IteratorProtocol {
    fileprivate let words: [UInt64]
    private var index = -1
    private var rest: UInt64 = 0

    fileprivate init(words: [UInt64]) { self.words = words }

    mutating func next() -> Int? {
      while rest == 0 {
        index += 1
        guard index < words.count else { return nil }
        rest = words[index]
      }
      defer { rest &= rest - 1 }
      return index << 6 + rest.trailingZeroBitCount
    }
  }

  private mutating func clearSurplus() {
    let surplus = words.count * 64 - rowCount
    if surplus > 0 { words[words.count - 1] &= .max >> UInt64(surplus) }
  }
}

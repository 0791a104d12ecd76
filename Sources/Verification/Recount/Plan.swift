internal import Results

/// Which offer pays each row, as the result states it: all that is taken from it; everything else is counted again.
struct Plan: Sendable {
  /// For each row the offer that pays it; -1 where none does.
  private(set) var offerOfRow: [Int32]

  /// Nothing funded.
  init(rows: Int) { offerOfRow = Array(repeating: -1, count: rows) }

  /// The offer that pays a row; nil where none does.
  subscript(row: Int) -> Int? {
    get { offerOfRow[row] < 0 ? nil : Int(offerOfRow[row]) }
    set { offerOfRow[row] = newValue.map { Int32($0) } ?? -1 }
  }

  /// The rows that are funded, ascending.
  var funded: [Int] { offerOfRow.indices.filter { offerOfRow[$0] >= 0 } }
}

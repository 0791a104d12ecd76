/// Which option funds each post (plan de répartition); nothing more, so that everything else can be recomputed from it.
struct AllocationPlan: Sendable {
  /// For each row the option that funds it; -1 where none does.
  let optionOfRow: [Int32]

  /// Rows that are funded.
  var fundedRows: [Int] { optionOfRow.indices.filter { optionOfRow[$0] >= 0 } }

  /// The option that funds a row; nil where none does.
  func option(of row: Int) -> Int? { optionOfRow[row] < 0 ? nil : Int(optionOfRow[row]) }
}

/// The cells under an empty title: a spreadsheet leaves such columns behind, and nothing may stand in them.
struct UntitledCells: SingleCellReader {
  static let blank = FlagColumn.Flag.blank

  func value(of cell: Cell, in bytes: Span<UInt8>) throws(CellProblem) -> FlagColumn.Flag { throw .untitledCell }

  func column(of values: [FlagColumn.Flag], in order: [Int32]?) -> Column {
    .flags(FlagColumn(flags: values.reordered(order)))
  }
}

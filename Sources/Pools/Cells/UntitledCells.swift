/// The cells under an empty title: a spreadsheet leaves such columns behind, and nothing may stand in them.
struct UntitledCells: CellReader {
  static let blank = FlagColumn.Flag.blank

  func value(of cell: Cell, in bytes: Span<UInt8>) throws(CellProblem) -> FlagColumn.Flag { throw .untitledCell }

  func column(of values: [FlagColumn.Flag]) -> Column { .flags(FlagColumn(flags: values)) }
}

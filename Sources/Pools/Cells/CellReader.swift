/// Turns cells of one kind into values of one type.
protocol CellReader {
  associatedtype Value

  /// The value of an empty cell.
  static var blank: Value { get }

  /// Gives the values of the cells of a batch; a cell that cannot be read counts as empty.
  ///
  /// - Parameters:
  ///   - cells: the cells.
  ///   - bytes: the window in which they stand.
  ///   - values: where the values go, one for each cell.
  ///   - report: takes the index of a cell and what is wrong with it.
  mutating func read(
    _ cells: Span<Cell>, in bytes: Span<UInt8>, into values: inout MutableSpan<Value>,
    report: (_ index: Int, _ problem: CellProblem) -> Void)

  /// The column of all values.
  ///
  /// - Parameters:
  ///   - values: the values as they were read.
  ///   - order: for each row of the pool the index of its value; nil when it is the same.
  /// - Returns: the column.
  func column(of values: [Value], in order: [Int32]?) -> Column
}

/// Turns cells into values one by one.
protocol SingleCellReader: CellReader {
  /// The value of a cell.
  ///
  /// - Parameters:
  ///   - cell: not empty, without spaces around its text.
  ///   - bytes: the window in which it stands.
  /// - Returns: its value.
  /// - Throws: what is wrong with it.
  func value(of cell: Cell, in bytes: Span<UInt8>) throws(CellProblem) -> Value
}

extension SingleCellReader {
  func read(
    _ cells: Span<Cell>, in bytes: Span<UInt8>, into values: inout MutableSpan<Value>,
    report: (_ index: Int, _ problem: CellProblem) -> Void
  ) {
    for index in cells.indices {
      let cell = cells[index].trimmed(in: bytes)
      values[index] = Self.blank
      if cell.length == 0 { continue }
      do throws(CellProblem) {
        values[index] = try value(of: cell, in: bytes)
      } catch {
        report(index, error)
      }
    }
  }
}

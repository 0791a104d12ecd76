/// Turns cells of one kind into values of one type.
protocol CellReader {
  associatedtype Value

  /// The value of an empty cell.
  static var blank: Value { get }

  /// Adds the values of the cells of a batch; a cell that cannot be read counts as empty.
  ///
  /// - Parameters:
  ///   - cells: the cells.
  ///   - bytes: the window in which they stand.
  ///   - values: where the values go, one for each cell. The reader adds them itself because it knows their type
  ///     when it is compiled; a column of any reader only learns it at run time and would add them slowly.
  ///   - report: takes the index of a cell and what is wrong with it.
  mutating func read(
    _ cells: Span<Cell>, in bytes: Span<UInt8>, appendingTo values: inout [Value],
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
    _ cells: Span<Cell>, in bytes: Span<UInt8>, appendingTo values: inout [Value],
    report: (_ index: Int, _ problem: CellProblem) -> Void
  ) {
    values.append(cells.count, of: Self.blank) { values in
      for index in cells.indices {
        let cell = cells[index].trimmed(in: bytes)
        if cell.length == 0 { continue }
        do throws(CellProblem) {
          values[index] = try value(of: cell, in: bytes)
        } catch {
          report(index, error)
        }
      }
    }
  }
}

extension Array {
  /// Adds equal elements and lets them be set in place.
  @inline(__always)
  mutating func append(_ added: Int, of element: Element, set: (_ values: inout MutableSpan<Element>) -> Void) {
    append(addingCapacity: added) { output in
      output.append(repeating: element, count: added)
      var values = output.mutableSpan
      set(&values)
    }
  }
}

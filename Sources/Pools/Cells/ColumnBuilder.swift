/// One column of the pool while its files are read.
protocol ColumnBuilder: AnyObject {
  /// The number of rows so far.
  var count: Int { get }

  /// Reads the cells of a batch, one a row; a cell that cannot be read counts as empty.
  ///
  /// - Parameters:
  ///   - cells: the cells.
  ///   - bytes: the window in which they stand.
  ///   - report: takes the index of a cell and what is wrong with it.
  func read(_ cells: Span<Cell>, in bytes: Span<UInt8>, report: (_ index: Int, _ problem: CellProblem) -> Void)

  /// Prepares for so many rows in all.
  func reserve(_ count: Int)

  /// Adds empty cells, for a file that does not have the column.
  func appendBlanks(_ count: Int)

  /// Forgets rows at the end.
  func removeLast(_ count: Int)

  /// Forgets those of the last rows that are not kept.
  ///
  /// - Parameter kept: for each of the last rows whether it stays.
  func keep(_ kept: [Bool])

  /// The complete column.
  ///
  /// - Parameter order: for each row of the pool the row as it was read; nil when it is the same.
  /// - Returns: the column.
  func column(in order: [Int32]?) -> Column
}

/// A column whose cells become values of one size.
final class CellColumn<Reader: CellReader>: ColumnBuilder {
  private var reader: Reader
  private var values: [Reader.Value]

  init(_ reader: Reader, blanks: Int) {
    self.reader = reader
    values = Array(repeating: Reader.blank, count: blanks)
  }

  var count: Int { values.count }

  func read(_ cells: Span<Cell>, in bytes: Span<UInt8>, report: (_ index: Int, _ problem: CellProblem) -> Void) {
    reader.read(cells, in: bytes, appendingTo: &values, report: report)
  }

  func reserve(_ count: Int) { values.reserveCapacity(count) }

  func appendBlanks(_ count: Int) { values += repeatElement(Reader.blank, count: count) }

  func removeLast(_ count: Int) { values.removeLast(count) }

  func keep(_ kept: [Bool]) {
    let last = values.suffix(kept.count)
    values.removeLast(kept.count)
    values += zip(last, kept).lazy.filter(\.1).map(\.0)
  }

  func column(in order: [Int32]?) -> Column {
    reader.column(of: values, in: order)
  }
}

extension Array {
  /// The elements in another order; nil leaves them.
  func reordered(_ order: [Int32]?) -> [Element] {
    guard let order else { return self }
    return order.map { self[Int($0)] }
  }
}

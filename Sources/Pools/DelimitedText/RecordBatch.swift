/// A few hundred rows, cut into cells, column by column.
struct RecordBatch {
  /// The rows of a batch when rows are read in bulk: their cells stay in the processor's first caches.
  static let usualCapacity = 500

  /// The most rows of the batch.
  let capacity: Int
  /// The number of columns.
  let width: Int
  /// The number of rows.
  private(set) var count = 0
  private var cells: [Cell]
  private var places: [RecordScanner.RowPlace]

  /// An empty batch of rows of so many columns.
  init(width: Int, capacity: Int = usualCapacity) {
    self.width = width
    self.capacity = capacity
    cells = Array(repeating: .empty, count: width * capacity)
    places = Array(repeating: RecordScanner.RowPlace(start: 0, line: 0), count: capacity)
  }

  /// Whether no further row fits.
  var isFull: Bool { count == capacity }
  /// Where in `cells` a column begins.
  func offset(ofColumn column: Int) -> Int { column * capacity }
  /// The cells of all columns, each column `capacity` cells after the one before.
  var allCells: [Cell] { cells }
  /// Where a row starts in the window, and its line in the file.
  func place(ofRow row: Int) -> RecordScanner.RowPlace { places[row] }
  /// A cell.
  func cell(row: Int, column: Int) -> Cell { cells[column * capacity + row] }

  /// Sets a cell of the row that is being cut.
  mutating func set(_ cell: Cell, column: Int) { cells[column * capacity + count] = cell }

  /// Keeps the row that has been cut.
  mutating func commit(_ place: RecordScanner.RowPlace) {
    places[count] = place
    count += 1
  }

  /// Forgets all rows.
  mutating func removeAll() { count = 0 }
}

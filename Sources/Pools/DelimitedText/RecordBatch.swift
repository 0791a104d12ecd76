/// A hundred rows or so, cut into cells, column by column.
struct RecordBatch: ~Copyable {
  /// The rows of a batch when rows are read in bulk: their cells stay in the processor's first caches.
  static let usualCapacity = 200

  /// The most rows of the batch.
  let capacity: Int
  /// The number of columns.
  let width: Int
  /// The number of rows.
  private(set) var count = 0
  /// The cells of all columns, each column `capacity` cells after the one before; owned, and always initialised.
  private let cells: UnsafeMutableBufferPointer<Cell>
  private var places: [RecordScanner.RowPlace]

  /// An empty batch of rows of so many columns.
  init(width: Int, capacity: Int = usualCapacity) {
    self.width = width
    self.capacity = capacity
    cells = .allocate(capacity: width * capacity)
    cells.initialize(repeating: .empty)
    places = Array(repeating: RecordScanner.RowPlace(start: 0, line: 0), count: capacity)
  }

  deinit { cells.deallocate() }

  /// Whether no further row fits.
  var isFull: Bool { count == capacity }
  /// Where a row starts in the window, and its line in the file.
  func place(ofRow row: Int) -> RecordScanner.RowPlace { places[row] }
  /// A cell.
  func cell(row: Int, column: Int) -> Cell { cells[column * capacity + row] }

  /// Hands out the cells of a column, one a row.
  func withCells(ofColumn column: Int, _ body: (Span<Cell>) -> Void) {
    let start = column * capacity
    body(UnsafeBufferPointer(rebasing: cells[start..<start + count]).span)
  }

  /// Where the first cell of the row that is being cut goes; each further one `capacity` cells after the one before.
  ///
  /// Valid for `width` cells while the batch is not full.
  var nextRow: UnsafeMutablePointer<Cell>? { cells.baseAddress.map { $0 + count } }

  /// Keeps the row that has been cut.
  mutating func commit(_ place: RecordScanner.RowPlace) {
    places[count] = place
    count += 1
  }

  /// Forgets all rows.
  mutating func removeAll() { count = 0 }
}

/// Rows of a model side by side: the bounds that their sums have to keep, and, where rows join columns that are
/// already there, their entries.
public struct RowBatch: Sendable, Hashable {
  /// Lower bounds, `-infinity` for none.
  public private(set) var lower: [Double]
  /// Upper bounds, `infinity` for none.
  public private(set) var upper: [Double]
  /// The entries of each row; their indices are columns.
  public private(set) var entries: SparseLines

  /// Makes a batch without rows.
  public init() {
    self.init(lower: [], upper: [])
  }

  /// Takes arrays of one length; without `entries` every row starts empty.
  public init(lower: [Double], upper: [Double], entries: SparseLines? = nil) {
    self.lower = lower
    self.upper = upper
    self.entries =
      entries ?? SparseLines(starts: [Int](repeating: 0, count: lower.count + 1), indices: [], values: [])
  }

  /// The number of rows.
  public var count: Int { lower.count }

  /// The bounds of a row.
  public func bounds(of row: Int) -> Bounds { Bounds(lower: lower[row], upper: upper[row]) }

  /// Adds an entry to the row that ``endRow(bounds:)`` will end.
  @inline(__always)
  public mutating func append(_ value: Double, inColumn column: Int) { entries.append(value, at: column) }

  /// Ends the row whose entries were appended since the last one.
  @inline(__always)
  public mutating func endRow(bounds: Bounds) {
    lower.append(bounds.lower)
    upper.append(bounds.upper)
    entries.endLine()
  }
}

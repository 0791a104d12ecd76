/// Columns of a model side by side: bounds, objective coefficients, kinds, and their entries in the rows.
public struct ColumnBatch: Sendable, Hashable {
  /// Lower bounds, `-infinity` for none.
  public private(set) var lower: [Double]
  /// Upper bounds, `infinity` for none.
  public private(set) var upper: [Double]
  /// Objective coefficients.
  public private(set) var objective: [Double]
  /// Whether each column takes whole numbers only.
  public private(set) var isInteger: [Bool]
  /// The entries of each column; their indices are rows.
  public private(set) var entries: SparseLines

  /// Makes a batch without columns.
  public init() {
    self.init(lower: [], upper: [], objective: [], isInteger: [], entries: SparseLines())
  }

  /// Takes arrays of one length, with as many lines in `entries`; ``LinearModel`` checks them.
  public init(lower: [Double], upper: [Double], objective: [Double], isInteger: [Bool], entries: SparseLines) {
    self.lower = lower
    self.upper = upper
    self.objective = objective
    self.isInteger = isInteger
    self.entries = entries
  }

  /// The number of columns.
  public var count: Int { lower.count }

  /// The bounds of a column.
  public func bounds(of column: Int) -> Bounds { Bounds(lower: lower[column], upper: upper[column]) }

  /// The kind of a column.
  public func kind(of column: Int) -> ColumnKind { isInteger[column] ? .integer : .continuous }

  /// Prepares for a known size.
  public mutating func reserveCapacity(columns: Int, entries: Int) {
    lower.reserveCapacity(columns)
    upper.reserveCapacity(columns)
    objective.reserveCapacity(columns)
    isInteger.reserveCapacity(columns)
    self.entries.reserveCapacity(lines: columns, entries: entries)
  }

  /// Adds an entry to the column that ``endColumn(bounds:kind:objective:)`` will end.
  @inline(__always)
  public mutating func append(_ value: Double, inRow row: Int) { entries.append(value, at: row) }

  /// Ends the column whose entries were appended since the last one.
  @inline(__always)
  public mutating func endColumn(bounds: Bounds, kind: ColumnKind, objective: Double) {
    lower.append(bounds.lower)
    upper.append(bounds.upper)
    isInteger.append(kind == .integer)
    self.objective.append(objective)
    entries.endLine()
  }
}

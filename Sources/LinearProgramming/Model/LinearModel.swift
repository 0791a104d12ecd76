/// A linear model, with or without integer columns, as a plain value that has passed its checks.
///
/// Find values for the columns, each within its bounds, such that every row, a sum of coefficient times column,
/// stays within its bounds and the objective is as small or as large as possible. A model knows no solver and never
/// changes; solving many nearly equal ones is what ``SolverSession`` is for.
///
/// Small models with names are easiest to write with ``ModelBuilder``. Large ones come straight from arrays: the
/// entries are stored by columns (compressed sparse columns).
///
/// - Invariant: every coefficient is finite, no bounds are crossed, no entry stands twice, every index exists.
public struct LinearModel: Sendable {
  /// What the model is called in files and faults.
  public let name: String
  /// Which way the objective is to go.
  public let sense: ObjectiveSense
  /// What the objective is when every column is zero.
  public let objectiveConstant: Double
  /// The columns with their entries.
  public let columns: ColumnBatch
  /// The rows; their entries stand in ``columns``.
  public let rows: RowBatch
  /// The names of the columns.
  public let columnNames: LineNames
  /// The names of the rows.
  public let rowNames: LineNames

  /// Takes the parts of a model and checks them all.
  ///
  /// `rows` holds bounds only; the entries belong to `columns`.
  ///
  /// - Throws: ``InvalidModel`` with everything that is wrong, not only the first.
  /// - Complexity: linear in rows, columns and entries.
  public init(
    name: String = "model", sense: ObjectiveSense, objectiveConstant: Double = 0, columns: ColumnBatch,
    rows: RowBatch, columnNames: LineNames = .numbered(prefix: "x"), rowNames: LineNames = .numbered(prefix: "r")
  ) throws(InvalidModel) {
    self.name = name
    self.sense = sense
    self.objectiveConstant = objectiveConstant
    self.columns = columns
    self.rows = rows
    self.columnNames = columnNames
    self.rowNames = rowNames
    let diagnostics = self.diagnostics()
    guard diagnostics.isEmpty else { throw InvalidModel(diagnostics: diagnostics) }
  }

  /// Whether any column takes whole numbers only.
  public var hasIntegerColumns: Bool { columns.isInteger.contains(true) }

  /// The objective of a point, one value for each column.
  public func objective(of point: [Double]) -> Double {
    var sum = objectiveConstant
    for column in 0..<columns.count { sum += columns.objective[column] * point[column] }
    return sum
  }

  /// The sum of every row at a point, one value for each column.
  public func activities(of point: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: rows.count)
    let entries = columns.entries
    for column in 0..<columns.count where point[column] != 0 {
      for entry in entries.entries(of: column) {
        sums[Int(entries.indices[entry])] += entries.values[entry] * point[column]
      }
    }
    return sums
  }
}

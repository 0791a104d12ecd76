/// Writes a model down row by row, with names: for models that people read.
///
/// ```swift
/// var builder = ModelBuilder("diet", sense: .minimise)
/// let bread = builder.addColumn("bread", .nonNegative, objective: 2)
/// let milk = builder.addColumn("milk", .nonNegative, objective: 3)
/// builder.addRow("energy", 4 * bread + 6 * milk, .atLeast(20))
/// let model = try builder.build()
/// ```
public struct ModelBuilder: Sendable {
  private let name: String
  private let sense: ObjectiveSense
  private var objectiveConstant = 0.0
  private var columnNames: [String] = []
  private var columnBounds: [Bounds] = []
  private var columnKinds: [ColumnKind] = []
  private var objective: [Double] = []
  private var rowNames: [String] = []
  private var rows = RowBatch()

  /// Starts a model.
  public init(_ name: String = "model", sense: ObjectiveSense) {
    self.name = name
    self.sense = sense
  }

  /// Adds a column and returns the variable that stands for it.
  @discardableResult
  public mutating func addColumn(
    _ name: String, _ bounds: Bounds, _ kind: ColumnKind = .continuous, objective: Double = 0
  ) -> Variable {
    columnNames.append(name)
    columnBounds.append(bounds)
    columnKinds.append(kind)
    self.objective.append(objective)
    return Variable(index: columnNames.count - 1)
  }

  /// Adds a column that is zero or one.
  @discardableResult
  public mutating func addBinary(_ name: String, objective: Double = 0) -> Variable {
    addColumn(name, .unit, .integer, objective: objective)
  }

  /// Adds a row, whose expression has to stay within the bounds, and returns its number.
  @discardableResult
  public mutating func addRow(_ name: String, _ expression: LinearExpression, _ bounds: Bounds) -> Int {
    rowNames.append(name)
    for term in expression.collectedTerms { rows.append(term.coefficient, inColumn: term.variable.index) }
    rows.endRow(
      bounds: Bounds(lower: bounds.lower - expression.constant, upper: bounds.upper - expression.constant))
    return rowNames.count - 1
  }

  /// Adds to what the objective is at zero.
  public mutating func addToObjective(constant: Double) { objectiveConstant += constant }

  /// Ends the model.
  ///
  /// - Throws: ``InvalidModel`` with everything that is wrong.
  public func build() throws(InvalidModel) -> LinearModel {
    var check = ModelCheck(rowCount: rows.count, columnCount: columnNames.count)
    check.rows(rows, firstRow: 0)
    guard check.found.isEmpty else { throw InvalidModel(diagnostics: check.found) }
    let columns = ColumnBatch(
      lower: columnBounds.map(\.lower), upper: columnBounds.map(\.upper), objective: objective,
      isInteger: columnKinds.map { $0 == .integer }, entries: rows.entries.transposed(count: columnNames.count))
    return try LinearModel(
      name: name, sense: sense, objectiveConstant: objectiveConstant, columns: columns,
      rows: RowBatch(lower: rows.lower, upper: rows.upper), columnNames: .listed(columnNames),
      rowNames: .listed(rowNames))
  }
}

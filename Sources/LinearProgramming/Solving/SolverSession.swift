/// A problem that stays loaded, with its basis, while it is changed and solved again.
///
/// Every change is checked before the solver sees it. Rows and columns are numbered from zero in the order of the
/// model; appended ones follow, and removing some moves up those behind them. The basis survives every change but
/// one: appended rows enter it and appended columns stay at a bound, but removing a row that is not basic, or a column
/// that is, starts anew from the slacks.
///
/// Column generation is ``append(columns:)`` and ``solve(_:progress:)`` in turn; a branch is
/// ``setBounds(ofColumn:to:)``, taken back the same way; ``basis()`` and ``setBasis(_:)`` jump between branches.
public protocol SolverSession: ~Copyable {
  /// The number of rows at present.
  var rowCount: Int { get }
  /// The number of columns at present.
  var columnCount: Int { get }

  /// Changes the objective coefficients of the columns from `first` on.
  mutating func setObjective(_ coefficients: [Double], from first: Int) throws(SolverFault)
  /// Changes the bounds of a column.
  mutating func setBounds(ofColumn column: Int, to bounds: Bounds) throws(SolverFault)
  /// Changes the bounds of a row, its right-hand side.
  mutating func setBounds(ofRow row: Int, to bounds: Bounds) throws(SolverFault)
  /// Changes whether a column takes whole numbers only.
  mutating func setKind(ofColumn column: Int, to kind: ColumnKind) throws(SolverFault)

  /// Appends rows over the columns that are there and returns their numbers.
  @discardableResult
  mutating func append(rows: RowBatch) throws(SolverFault) -> Range<Int>
  /// Appends columns over the rows that are there and returns their numbers.
  @discardableResult
  mutating func append(columns: ColumnBatch) throws(SolverFault) -> Range<Int>
  /// Removes rows; the numbers must differ.
  mutating func remove(rows: [Int]) throws(SolverFault)
  /// Removes columns; the numbers must differ.
  mutating func remove(columns: [Int]) throws(SolverFault)

  /// The basis at present.
  mutating func basis() throws(SolverFault) -> Basis
  /// Goes to a basis, for instance one that was kept from an earlier solve.
  mutating func setBasis(_ basis: Basis) throws(SolverFault)
  /// Goes back to the basis of slacks, as in a fresh problem.
  mutating func resetBasis() throws(SolverFault)

  /// Solves what is loaded, from the basis at present.
  ///
  /// When the outcome's termination is `stopped` in the middle of a simplex run or `memoryLimit`, the session is
  /// lost: every further call throws ``SolverFault/Kind/sessionLost``.
  mutating func solve(_ options: SolveOptions, progress: ProgressHandler?) throws(SolverFault) -> SolveOutcome
}

extension SolverSession where Self: ~Copyable {
  /// Changes one objective coefficient.
  public mutating func setObjective(ofColumn column: Int, to coefficient: Double) throws(SolverFault) {
    try setObjective([coefficient], from: column)
  }

  /// Changes all objective coefficients.
  public mutating func setObjective(_ coefficients: [Double]) throws(SolverFault) {
    try setObjective(coefficients, from: 0)
  }

  /// Solves what is loaded without anybody watching.
  public mutating func solve(_ options: SolveOptions = SolveOptions()) throws(SolverFault) -> SolveOutcome {
    try solve(options, progress: nil)
  }
}

/// Where a row or a column stands in a basic solution.
public enum BasisStatus: UInt8, Sendable, Hashable {
  /// In the basis, usually between its bounds.
  case basic = 1
  /// Outside, at its lower bound.
  case atLower = 2
  /// Outside, at its upper bound.
  case atUpper = 3
  /// Outside, without bounds, at zero.
  case free = 4
  /// Outside, with one possible value.
  case fixed = 5
}

/// A starting point for the simplex method: which rows and columns are basic, and where the others stand.
///
/// - Invariant: as many are basic as there are rows, or the solver refuses it.
public struct Basis: Sendable, Hashable {
  /// One status for each row.
  public var rows: [BasisStatus]
  /// One status for each column.
  public var columns: [BasisStatus]

  /// Collects statuses.
  public init(rows: [BasisStatus], columns: [BasisStatus]) {
    self.rows = rows
    self.columns = columns
  }

  /// How many rows and columns are basic.
  public var basicCount: Int {
    rows.reduce(0) { $0 + ($1 == .basic ? 1 : 0) } + columns.reduce(0) { $0 + ($1 == .basic ? 1 : 0) }
  }
}

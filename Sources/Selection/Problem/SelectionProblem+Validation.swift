/// Why a problem makes no sense; always a mistake of the caller.
public enum SelectionProblemError: Error, Equatable, Sendable {
  /// An array has the wrong length or is not in order.
  case malformed(String)
  /// A column names a row that does not exist.
  case unknownRow(column: Int, row: Int)
  /// A column names the same row twice.
  case repeatedRow(column: Int, row: Int)
  /// A link names a group that does not exist.
  case unknownGroup(Int)
  /// A number is too large to be summed exactly.
  case tooLarge(column: Int)
}

extension SelectionProblem {
  /// Largest magnitude of an amount, a value or a bound.
  ///
  /// Sums over 2^31 columns of products of two such numbers with 40 more bits still fit 128 bits.
  public static let largestMagnitude: Int64 = 1 << 60

  func validate() throws(SelectionProblemError) {
    guard groupStart.first == 0, columnStart.first == 0 else { throw .malformed("starts do not begin with 0") }
    guard zip(groupStart, groupStart.dropFirst()).allSatisfy({ $0 <= $1 }),
      zip(columnStart, columnStart.dropFirst()).allSatisfy({ $0 <= $1 })
    else { throw .malformed("starts decrease") }
    guard Int(groupStart[groupCount]) == columnCount else { throw .malformed("groups and columns differ") }
    guard Int(columnStart[columnCount]) == amounts.count, amounts.count == rowIndices.count else {
      throw .malformed("columns and entries differ")
    }
    guard !levels.isEmpty, levels.allSatisfy({ $0.count == columnCount }) else {
      throw .malformed("levels and columns differ")
    }
    guard decisions.isEmpty || decisions.count == groupCount else { throw .malformed("decisions and groups differ") }
    try validateEntries()
    try validateLinks()
  }

  private func validateEntries() throws(SelectionProblemError) {
    let limit = UInt64(Self.largestMagnitude)
    var lastColumn = [Int32](repeating: -1, count: rows.count)
    for column in 0..<columnCount {
      for entry in entries(ofColumn: column) {
        let row = Int(rowIndices[entry])
        guard rows.indices.contains(row) else { throw .unknownRow(column: column, row: row) }
        guard lastColumn[row] != Int32(column) else { throw .repeatedRow(column: column, row: row) }
        lastColumn[row] = Int32(column)
        guard amounts[entry].magnitude <= limit else { throw .tooLarge(column: column) }
      }
    }
    for values in levels {
      for (column, value) in values.enumerated() where value.magnitude > limit { throw .tooLarge(column: column) }
    }
  }

  private func validateLinks() throws(SelectionProblemError) {
    func check(_ group: Int32) throws(SelectionProblemError) {
      guard group >= 0, Int(group) < groupCount else { throw .unknownGroup(Int(group)) }
    }
    for link in links {
      switch link {
      case .together(let groups):
        for group in groups { try check(group) }
      case .requires(let group, let prerequisite):
        try check(group)
        try check(prerequisite)
      }
    }
  }
}

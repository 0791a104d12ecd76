internal import Pools
internal import Quantities
internal import Regulation

/// Reads conditions on a pool: which rows satisfy them.
struct ConditionReading: Sendable {
  let pool: Pool
  let regulation: Regulation

  /// The rows that satisfy a condition; all rows where there is none.
  func rows(satisfying condition: Condition?) -> RowSet {
    guard let condition else { return RowSet(rowCount: pool.count, full: true) }
    switch condition {
    case .column(let reference, let test):
      return rows(column: reference.name, passing: test)
    case .all(let parts):
      var rows = RowSet(rowCount: pool.count, full: true)
      for part in parts { rows.formIntersection(self.rows(satisfying: part)) }
      return rows
    case .any(let parts):
      var rows = RowSet(rowCount: pool.count)
      for part in parts { rows.formUnion(self.rows(satisfying: part)) }
      return rows
    case .not(let part):
      var rows = self.rows(satisfying: part)
      rows.complement()
      return rows
    }
  }

  /// The rows in which any of the columns that a condition tests is empty.
  func rowsWithBlank(in condition: Condition) -> RowSet {
    var rows = RowSet(rowCount: pool.count)
    for column in condition.columns { rows.formUnion(self.rows(column: column.name, passing: .missing(true))) }
    return rows
  }

  private func rows(column name: String, passing test: ColumnTest) -> RowSet {
    switch name {
    case "id": rowsByIdentifier(passing: test)
    case "region": rowsByRegion(passing: test)
    case "category": rowsByCategory(passing: test)
    default: rows(of: pool.columns[name], named: name, passing: test)
    }
  }

  private func rows(of column: Column?, named name: String, passing test: ColumnTest) -> RowSet {
    let cellTest = CellTest(test, column: name)
    switch column {
    case .texts(let texts):
      let passing = (0..<texts.values.count).map { cellTest.passes(text: texts.values[$0]) }
      let blankPasses = cellTest.passesBlank
      return RowSet(rowCount: pool.count) { texts.codes[$0] < 0 ? blankPasses : passing[Int(texts.codes[$0])] }
    case .numbers(let numbers):
      return RowSet(rowCount: pool.count) { row in
        numbers[row].map { cellTest.passes(number: $0, unit: numbers.unit) } ?? cellTest.passesBlank
      }
    case .dates(let dates):
      return RowSet(rowCount: pool.count) { row in
        dates[row].map { cellTest.passes(date: $0) } ?? cellTest.passesBlank
      }
    case .flags(let flags):
      return RowSet(rowCount: pool.count) { row in
        flags[row].map { cellTest.passes(flag: $0) } ?? cellTest.passesBlank
      }
    case nil:
      return RowSet(rowCount: pool.count, full: cellTest.passesBlank)
    }
  }

  private func rowsByIdentifier(passing test: ColumnTest) -> RowSet {
    RowSet(rowCount: pool.count) { row in
      switch test {
      case .equals(let texts), .includes(let texts): texts.contains(pool.ids[row])
      case .list(_, let entries): entries.contains(pool.ids[row])
      case .missing(let missing): !missing
      case .all(let tests): tests.allSatisfy { rowsByIdentifier(passing: $0).contains(row) }
      case .range, .before, .after: false
      }
    }
  }

  private func rowsByRegion(passing test: ColumnTest) -> RowSet {
    let cellTest = CellTest(test, column: "region")
    let passing = regulation.regions.map { region in
      cellTest.passes(
        anyOf: [region.code, region.name] + [region.abbreviation].compactMap { $0 } + Self.groups(of: region))
    }
    return RowSet(rowCount: pool.count) { passing[Int(pool.regions[$0])] }
  }

  /// The names under which texts count several regions together.
  private static func groups(of region: Region) -> [String] {
    ["04", "06"].contains(region.code) ? ["Océan Indien"] : []
  }

  private func rowsByCategory(passing test: ColumnTest) -> RowSet {
    let cellTest = CellTest(test, column: "category")
    var passing: [PostCategory: Bool] = [:]
    for category in PostCategory.allCases {
      passing[category] = cellTest.passes(anyOf: [category.rawValue] + category.frenchNames)
    }
    return RowSet(rowCount: pool.count) { passing[pool.categories[$0]] ?? false }
  }
}

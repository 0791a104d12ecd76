import DeclarativeFiles
import Quantities
import Regulation

@testable import Pools

/// Shortcuts for tests that write small pools.
enum PoolFixture {
  /// The pool of a text.
  static func pool(_ text: String, skipsBadRows: Bool = false) throws -> Pool {
    try pool(Array(text.utf8), skipsBadRows: skipsBadRows)
  }

  /// The pool of bytes.
  static func pool(_ bytes: [UInt8], skipsBadRows: Bool = false) throws -> Pool {
    try PoolReader(regulation: .shipped, skipsBadRows: skipsBadRows).read([PoolFile(name: "pool.csv", bytes: bytes)])
  }

  /// What is wrong with a text, each as `line:column code`; warnings among them.
  static func faults(_ text: String) -> [String] { faults(Array(text.utf8)) }

  /// What is wrong with bytes, each as `line:column code`; warnings among them.
  static func faults(_ bytes: [UInt8]) -> [String] { diagnostics(bytes).map(summary) }

  /// What is wrong with bytes.
  static func diagnostics(_ bytes: [UInt8]) -> [Diagnostic] {
    do {
      return try pool(bytes).warnings
    } catch let faults as InputFaults {
      return faults.diagnostics
    } catch {
      return []
    }
  }

  /// A diagnostic as `line:column code`.
  static func summary(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.location.map { "\($0.line):\($0.column)" } ?? "-"
    return "\(place) \(diagnostic.code)"
  }

  /// Every cell of a pool as a text, row by row, in the order of the columns' names.
  static func cells(_ pool: Pool) -> [[String: String]] {
    (0..<pool.count).map { row in
      var cells = ["id": pool.ids[row], "category": pool.categories[row].rawValue]
      cells["region"] = Regulation.shipped.regions[Int(pool.regions[row])].code
      for (name, column) in pool.columns { cells[name] = text(column, row) }
      return cells
    }
  }

  private static func text(_ column: Column, _ row: Int) -> String? {
    switch column {
    case .texts(let texts): texts[row]
    case .numbers(let numbers): numbers[row].map { String($0) }
    case .dates(let dates): dates[row]?.description
    case .flags(let flags): flags[row].map { $0 ? "yes" : "no" }
    }
  }

  /// Whether two pools are the same but for where their rows were read.
  static func isSame(_ first: Pool, _ second: Pool) -> Bool {
    guard first.ids == second.ids, first.regions == second.regions, first.categories == second.categories,
      first.columns.keys == second.columns.keys, first.isSynthetic == second.isSynthetic
    else { return false }
    return first.columns.allSatisfy { name, column in
      switch (column, second.columns[name]) {
      case (.texts(let left), .texts(let right)?): left.codes == right.codes && left.values == right.values
      case (.numbers(let left), .numbers(let right)?): left.values == right.values
      case (.dates(let left), .dates(let right)?): left.dayNumbers == right.dayNumbers
      case (.flags(let left), .flags(let right)?): left.flags == right.flags
      default: false
      }
    }
  }
}

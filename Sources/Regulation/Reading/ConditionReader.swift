public import DeclarativeFiles
internal import Quantities
internal import Wordings

/// Reads the `where:` of scenario files and of the reference library.
///
/// A mapping of columns is a conjunction; `all`, `any` and `not` combine. Columns are not checked here: each keeps its
/// place, so that whoever knows the pool can report the unknown ones.
public struct ConditionReader {
  private static let combiners = ["all", "any", "not"]
  private let lists: NamedLists
  private let closedColumns: ClosedColumns?

  /// The reader of conditions that may refer to these lists.
  ///
  /// - Parameters:
  ///   - lists: the lists.
  ///   - closedColumns: the columns of which only known values may be asked for; nil to take every value.
  public init(lists: NamedLists, closedColumns: ClosedColumns? = nil) {
    self.lists = lists
    self.closedColumns = closedColumns
  }

  /// The reader as a part of other readers.
  public var reader: ValueReader<Condition> { ValueReader(read) }

  /// The condition that was written; nil, with faults, when it is none.
  public func read(_ value: PositionedYAML, _ log: ReadingLog) -> Condition? {
    guard let entries = value.entries else {
      log.wrongType(of: value, expected: .expectedCondition)
      return nil
    }
    guard !entries.isEmpty else {
      log.error("empty-condition", at: value.location, .emptyCondition)
      return nil
    }
    let parts = entries.map { part($0, log) }
    let found = parts.compactMap(\.self)
    guard found.count == parts.count else { return nil }
    return found.count == 1 ? found[0] : .all(found)
  }

  private func part(_ entry: PositionedYAML.Entry, _ log: ReadingLog) -> Condition? {
    switch entry.key {
    case "all": return conditions(entry, log).map(Condition.all)
    case "any": return conditions(entry, log).map(Condition.any)
    case "not": return read(entry.value, log).map(Condition.not)
    default:
      guard !entry.key.allSatisfy(\.isWhitespace) else {
        log.error("wrong-type", at: entry.keyLocation, .expectedColumn)
        return nil
      }
      let column = ColumnReference(name: entry.key, location: entry.keyLocation)
      return test(entry, of: column, log).map { .column(column, $0) }
    }
  }

  private func conditions(_ entry: PositionedYAML.Entry, _ log: ReadingLog) -> [Condition]? {
    guard let items = entry.value.items else {
      log.wrongType(of: entry.value, expected: .expectedConditionList)
      return nil
    }
    guard !items.isEmpty else {
      log.error("empty-condition", at: entry.value.location, .emptyCondition)
      return nil
    }
    let parts = items.map { read($0, log) }
    let found = parts.compactMap(\.self)
    return found.count == parts.count ? found : nil
  }

  private func test(_ entry: PositionedYAML.Entry, of column: ColumnReference, _ log: ReadingLog) -> ColumnTest? {
    if entry.value.isNull {
      log.error("empty-value", at: entry.keyLocation, .emptyValue(entry.key), hint: .useMissing)
      return nil
    }
    if entry.value.entries != nil { return ColumnTestReader(lists: lists).read(entry.value, log) }
    closedColumns?.report(entry.value, in: column, into: log)
    return ColumnTestReader.texts(entry.value, log).map(ColumnTest.equals)
  }
}

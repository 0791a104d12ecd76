public import DeclarativeFiles
public import Quantities

/// What a row of the pool must satisfy (condition): the `where:` of scenario files and of the reference library.
///
/// Texts compare without case, accents or surplus spaces. An empty cell satisfies nothing but `missing`.
public indirect enum Condition: Sendable {
  /// A test of one column.
  case column(ColumnReference, ColumnTest)
  /// Every one of them; true when there is none.
  case all([Condition])
  /// At least one of them; false when there is none.
  case any([Condition])
  /// The contrary.
  case not(Condition)

  /// Every column that is named, in the order of the text.
  public var columns: [ColumnReference] {
    switch self {
    case .column(let reference, _): [reference]
    case .all(let parts), .any(let parts): parts.flatMap(\.columns)
    case .not(let part): part.columns
    }
  }
}

/// A column of the pool that a user's file names.
public struct ColumnReference: Sendable, Hashable {
  /// The column's name, folded to lower case without accents.
  public let name: String
  /// Where it is named; nil in the reference library.
  public let location: SourceLocation?

  /// A column by its name.
  public init(name: String, location: SourceLocation? = nil) {
    self.name = FoldedText(name).description
    self.location = location
  }
}

/// A test of one cell.
public enum ColumnTest: Sendable {
  /// Equal to one of the texts; a cell of several values passes if one of them does.
  case equals([String])
  /// Within bounds, both included; a date literal on a date column is allowed.
  case range(atLeast: ConditionLiteral?, atMost: ConditionLiteral?)
  /// Strictly before a day.
  case before(CalendarDate)
  /// Strictly after a day.
  case after(CalendarDate)
  /// A cell of several values that holds every one of these.
  case includes([String])
  /// Equal to an entry of a named list; the entries are resolved when the file is read.
  case list(name: String, entries: [String])
  /// Empty (true) or filled (false).
  case missing(Bool)
  /// Several tests of the same cell, all required.
  case all([ColumnTest])
}

/// A bound of a test as it was written.
public enum ConditionLiteral: Sendable, Hashable {
  /// A plain number: percent on a share column, euros on an amount column, else the cell's own unit.
  case number(Decimal6)
  /// A percentage; only meaningful on share columns.
  case percentage(Share)
  /// A day.
  case date(CalendarDate)
}

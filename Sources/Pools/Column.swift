public import Quantities

/// A column of the pool in compact form.
public enum Column: Sendable {
  /// Texts, each distinct text once.
  case texts(CodedColumn)
  /// Numbers.
  case numbers(NumberColumn)
  /// Days.
  case dates(DateColumn)
  /// Yes or no.
  case flags(FlagColumn)
}

/// Texts as indices of their distinct values; cells of several values are kept whole, with their `|`.
public struct CodedColumn: Sendable {
  /// For each row the index of its value; -1 where the cell is empty.
  public let codes: [Int32]
  /// The distinct values as written, without surrounding spaces.
  public let values: TextArena

  /// A column of texts.
  public init(codes: [Int32], values: TextArena) {
    self.codes = codes
    self.values = values
  }

  /// The text of a row; nil where the cell is empty.
  public subscript(row: Int) -> String? { codes[row] < 0 ? nil : values[Int(codes[row])] }
}

/// Numbers as integers of a fixed unit.
public struct NumberColumn: Sendable {
  /// What one unit of the integers is.
  public enum Unit: Sendable {
    /// A whole thing: months, a rank.
    case whole
    /// A cent.
    case cents
    /// A basis point: a cell of 50 or 50 % holds 5 000.
    case basisPoints
    /// A millionth.
    case millionths
  }

  /// The integer that stands for an empty cell.
  public static let blank = Int64.min

  /// For each row its number in units; `blank` where the cell is empty.
  public let values: [Int64]
  /// What one unit is.
  public let unit: Unit

  /// A column of numbers.
  public init(values: [Int64], unit: Unit) {
    self.values = values
    self.unit = unit
  }

  /// The number of a row; nil where the cell is empty.
  public subscript(row: Int) -> Int64? { values[row] == Self.blank ? nil : values[row] }
}

/// Days as day numbers.
public struct DateColumn: Sendable {
  /// The number that stands for an empty cell.
  public static let blank = Int32.min

  /// For each row its day number; `blank` where the cell is empty.
  public let dayNumbers: [Int32]

  /// A column of days.
  public init(dayNumbers: [Int32]) {
    self.dayNumbers = dayNumbers
  }

  /// The day of a row; nil where the cell is empty.
  public subscript(row: Int) -> CalendarDate? {
    dayNumbers[row] == Self.blank ? nil : CalendarDate(dayNumber: dayNumbers[row])
  }
}

/// Yes and no.
public struct FlagColumn: Sendable {
  /// A cell of yes or no.
  public enum Flag: UInt8, Sendable {
    /// No.
    case no = 0
    /// Yes.
    case yes = 1
    /// An empty cell.
    case blank = 2
  }

  /// For each row its cell.
  public let flags: [Flag]

  /// A column of yes and no.
  public init(flags: [Flag]) {
    self.flags = flags
  }

  /// The cell of a row; nil where it is empty.
  public subscript(row: Int) -> Bool? { flags[row] == .blank ? nil : flags[row] == .yes }
}

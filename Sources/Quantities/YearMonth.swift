/// A month of a year (mois), such as the November in which a post starts.
public struct YearMonth: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Months since January of the year 0.
  public let monthNumber: Int32

  /// The month of that number.
  public init(monthNumber: Int32) {
    self.monthNumber = monthNumber
  }

  /// A month of a year.
  ///
  /// - Parameters:
  ///   - year: the civil year.
  ///   - month: 1 to 12.
  public init(year: Int, month: Int) {
    monthNumber = Int32(year * 12 + month - 1)
  }

  /// The civil year.
  public var year: Int { Int(monthNumber) / 12 }
  /// The month of the year, 1 to 12.
  public var month: Int { Int(monthNumber) % 12 + 1 }
  /// The first day of the month.
  public var firstDay: CalendarDate { CalendarDate(year: year, month: month, day: 1) ?? CalendarDate(dayNumber: 0) }

  /// The month a number of months later.
  public func adding(months: Int) -> YearMonth { YearMonth(monthNumber: monthNumber + Int32(months)) }

  /// The month's first day, as `2020-11-01`.
  public var description: String { "\(padded(year, 4))-\(padded(month, 2))-01" }

  /// Orders months from the earliest.
  public static func < (left: YearMonth, right: YearMonth) -> Bool { left.monthNumber < right.monthNumber }
}

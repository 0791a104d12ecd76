internal import Quantities

/// Days, as `2020-11-01` or `01/11/2020`.
struct DateCells: SingleCellReader {
  static let blank = DateColumn.blank

  func value(of cell: Cell, in bytes: Span<UInt8>) throws(CellProblem) -> Int32 {
    if cell.length == 10, let day = Self.tenBytes(bytes, at: cell.start) { return day.dayNumber }
    guard let day = CalendarDate(text: cell.text(in: bytes)) else { throw .unreadableDate }
    return day.dayNumber
  }

  func column(of values: [Int32], in order: [Int32]?) -> Column {
    .dates(DateColumn(dayNumbers: values.reordered(order)))
  }

  /// The day of the two usual forms; nil for any other, or for a day that does not exist.
  private static func tenBytes(_ bytes: Span<UInt8>, at start: Int) -> CalendarDate? {
    let isYearFirst = bytes[start + 4] == UInt8(ascii: "-") && bytes[start + 7] == UInt8(ascii: "-")
    let isDayFirst = bytes[start + 2] == UInt8(ascii: "/") && bytes[start + 5] == UInt8(ascii: "/")
    guard isYearFirst || isDayFirst else { return nil }
    var digits: UInt8 = 0
    func two(_ offset: Int) -> Int {
      let (tens, ones) = (bytes[start + offset] &- 0x30, bytes[start + offset + 1] &- 0x30)
      digits = max(digits, tens, ones)
      return Int(tens) * 10 + Int(ones)
    }
    let (year, month, day) =
      isYearFirst ? (two(0) * 100 + two(2), two(5), two(8)) : (two(6) * 100 + two(8), two(3), two(0))
    return digits <= 9 ? CalendarDate(year: year, month: month, day: day) : nil
  }
}

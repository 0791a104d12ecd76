internal import Quantities

/// Days, as `2020-11-01` or `01/11/2020`: each distinct text is read once, since a pool has few days and many rows.
struct DateCells: CellReader {
  static let blank = DateColumn.blank

  private var texts = TextInterner()
  /// For the empty cell and then for each text its day; nil where it is none.
  private var days: [Int32?] = [Self.blank]

  mutating func read(
    _ cells: Span<Cell>, in bytes: Span<UInt8>, appendingTo values: inout [Int32],
    report: (_ index: Int, _ problem: CellProblem) -> Void
  ) {
    values.append(cells.count, of: Self.blank) { values in
      let known = texts.count
      texts.number(cells, in: bytes, into: &values)
      for new in known..<texts.count {
        days.append(CalendarDate(text: String(decoding: texts.utf8(at: new), as: UTF8.self))?.dayNumber)
      }
      for index in cells.indices {
        if let day = days[Int(values[index]) + 1] {
          values[index] = day
        } else {
          values[index] = Self.blank
          report(index, .unreadableDate)
        }
      }
    }
  }

  func column(of values: [Int32], in order: [Int32]?) -> Column {
    .dates(DateColumn(dayNumbers: values.reordered(order)))
  }
}

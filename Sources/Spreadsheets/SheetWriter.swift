internal import CXlsxWriter
internal import Glibc
internal import Quantities

/// Writes one sheet: caption, headings, rows, filter, frozen panes, colours, chart, print settings.
struct SheetWriter {
  private static let headingRow = UInt32(SheetPlan.rowsAbove - 1)
  /// Points of height that a line takes, and that a row may take at most.
  private static let lineHeight = 15.0
  private static let greatestHeight = 405.0
  /// The width of columns that an A4 page on its side takes at 60 %, the smallest print that reads well.
  private static let pageWidth = 235.0

  private let plan: SheetPlan
  private let tab: String
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let sheet: UnsafeMutablePointer<lxw_worksheet>?
  private let looks: CellLooks

  private struct CellLooks {
    let caption: CellFormats.Format?
    let headings: [CellFormats.Format?]
    let columns: [CellFormats.Format?]
    let totals: [CellFormats.Format?]
    let highlights: [CellFormats.Format?]
  }

  init(_ plan: SheetPlan, tab: String, _ workbook: UnsafeMutablePointer<lxw_workbook>, _ formats: inout CellFormats) {
    self.plan = plan
    self.tab = tab
    self.workbook = workbook
    sheet = workbook_add_worksheet(workbook, tab)
    looks = CellLooks(
      caption: formats.caption,
      headings: plan.columns.map { $0.style.isText ? formats.heading : formats.numberHeading },
      columns: plan.columns.map { formats.format($0.style) },
      totals: plan.columns.map { formats.format($0.style, isTotal: true) },
      highlights: plan.highlights.map { [formats] in formats.background($0.background) })
  }

  func write() {
    guard let sheet else { return }
    worksheet_write_string(sheet, 0, 0, plan.caption, looks.caption)
    for (index, column) in plan.columns.enumerated() {
      worksheet_set_column(sheet, UInt16(index), UInt16(index), column.width, nil)
      worksheet_write_string(sheet, Self.headingRow, UInt16(index), column.title, looks.headings[index])
    }
    for (index, row) in plan.rows.enumerated() {
      let isTotal = plan.hasTotal && index == plan.rows.count - 1
      let lines = lines(of: row)
      if lines > 1 {
        let height = min(Double(lines) * Self.lineHeight, Self.greatestHeight)
        worksheet_set_row(sheet, UInt32(index) + Self.headingRow + 1, height, nil)
      }
      for (column, value) in row.enumerated() {
        write(
          value, UInt32(index) + Self.headingRow + 1, UInt16(column),
          isTotal ? looks.totals[column] : looks.columns[column])
      }
    }
    setPanes(sheet)
    addHighlights(sheet)
    addChart(sheet)
    setPrinting(sheet)
  }

  /// The lines that the wrapped texts of a row take: not every program that opens the workbook counts them itself.
  private func lines(of row: [SheetPlan.Value]) -> Int {
    zip(plan.columns, row).reduce(1) { most, cell in
      guard cell.0.style == .wrappedText, case .text(let text) = cell.1 else { return most }
      // The width is counted in digits: letters are narrower, but a line ends at a word.
      let room = max(1, Int(cell.0.width))
      return max(most, (text.utf8.count + room - 1) / room)
    }
  }

  private var lastColumn: UInt16 { UInt16(max(plan.columns.count, 1) - 1) }
  private var lastRow: UInt32 { Self.headingRow + UInt32(plan.rows.count - (plan.hasTotal ? 1 : 0)) }

  private func write(_ value: SheetPlan.Value, _ row: UInt32, _ column: UInt16, _ format: CellFormats.Format?) {
    switch value {
    case .empty: worksheet_write_blank(sheet, row, column, format)
    case .text(let text): worksheet_write_string(sheet, row, column, Self.cellText(text), format)
    case .integer(let number): worksheet_write_number(sheet, row, column, Double(number), format)
    case .money(let amount): worksheet_write_number(sheet, row, column, Double(amount.cents) / 100, format)
    case .points(let points): worksheet_write_number(sheet, row, column, Double(points.thousandths) / 1_000, format)
    case .share(let share): worksheet_write_number(sheet, row, column, Double(share.basisPoints) / 10_000, format)
    case .ratio(let ratio): worksheet_write_number(sheet, row, column, Double(ratio.millionths) / 1_000_000, format)
    case .date(let date): worksheet_write_number(sheet, row, column, Double(date.dayNumber) + 25_569, format)
    case .formula(let formula, let result): worksheet_write_formula_num(sheet, row, column, formula, format, result)
    }
  }

  private func setPanes(_ sheet: UnsafeMutablePointer<lxw_worksheet>) {
    worksheet_freeze_panes(sheet, Self.headingRow + 1, 1)
    if !plan.rows.isEmpty { worksheet_autofilter(sheet, Self.headingRow, 0, lastRow, lastColumn) }
  }

  private func addHighlights(_ sheet: UnsafeMutablePointer<lxw_worksheet>) {
    guard !plan.rows.isEmpty else { return }
    let first = Self.headingRow + 1
    for (highlight, format) in zip(plan.highlights, looks.highlights) {
      let text = highlight.text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      let criteria = "=$\(SheetPlan.columnName(highlight.column))\(first + 1)=\"\(text)\""
      let pointer = strdup(criteria)
      defer { free(pointer) }
      var rule = lxw_conditional_format()
      rule.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      rule.value_string = pointer
      rule.format = format
      worksheet_conditional_format_range(sheet, first, 0, lastRow, lastColumn, &rule)
    }
  }

  private func addChart(_ sheet: UnsafeMutablePointer<lxw_worksheet>) {
    guard let wanted = plan.chart, !plan.rows.isEmpty,
      let chart = workbook_add_chart(workbook, UInt8(LXW_CHART_COLUMN.rawValue))
    else { return }
    for column in wanted.series {
      guard let series = chart_add_series(chart, nil, nil) else { continue }
      chart_series_set_categories(
        series, tab, Self.headingRow + 1, UInt16(wanted.categories), lastRow, UInt16(wanted.categories))
      chart_series_set_values(series, tab, Self.headingRow + 1, UInt16(column), lastRow, UInt16(column))
      chart_series_set_name_range(series, tab, Self.headingRow, UInt16(column))
    }
    chart_title_set_name(chart, wanted.title)
    worksheet_insert_chart(sheet, Self.headingRow + UInt32(plan.rows.count) + 3, 0, chart)
  }

  private func setPrinting(_ sheet: UnsafeMutablePointer<lxw_worksheet>) {
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    let pages = (plan.columns.reduce(0) { $0 + $1.width } / Self.pageWidth).rounded(.up)
    worksheet_fit_to_pages(sheet, UInt16(max(1, pages)), 0)
    if pages > 1 { worksheet_repeat_columns(sheet, 0, 0) }
    worksheet_repeat_rows(sheet, Self.headingRow, Self.headingRow)
    worksheet_set_footer(sheet, "&L&A&R&P/&N")
  }

  /// A text that a cell can hold: at most 32 767 characters, no control character.
  private static func cellText(_ text: String) -> String {
    let clean = text.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }
    return String(String.UnicodeScalarView(clean.prefix(32_000)))
  }
}

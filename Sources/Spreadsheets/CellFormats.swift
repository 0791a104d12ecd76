internal import CXlsxWriter

/// The looks of cells, each made once for a workbook.
struct CellFormats {
  typealias Format = UnsafeMutablePointer<lxw_format>

  private struct Key: Hashable {
    let style: SheetPlan.Style
    let isTotal: Bool
  }

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var made: [Key: Format] = [:]
  let caption: Format?
  let heading: Format?
  /// The heading of a column of numbers, which stand on the right.
  let numberHeading: Format?

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    self.workbook = workbook
    caption = workbook_add_format(workbook)
    let headings = [workbook_add_format(workbook), workbook_add_format(workbook)]
    (heading, numberHeading) = (headings[0], headings[1])
    if let caption {
      format_set_bold(caption)
      format_set_font_size(caption, 13)
    }
    for heading in headings.compactMap(\.self) {
      format_set_bold(heading)
      format_set_text_wrap(heading)
      format_set_align(heading, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
      format_set_bg_color(heading, 0xDFE8F2)
      format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
    }
    if let heading { format_set_indent(heading, 1) }
    if let numberHeading { format_set_align(numberHeading, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
  }

  /// The look of a style; totals are bold under a line.
  mutating func format(_ style: SheetPlan.Style, isTotal: Bool = false) -> Format? {
    let key = Key(style: style, isTotal: isTotal)
    if let format = made[key] { return format }
    guard let format = workbook_add_format(workbook) else { return nil }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    switch style {
    // Set off from the numbers that stand on the right of the column before.
    case .text: format_set_indent(format, 1)
    case .wrappedText:
      format_set_text_wrap(format)
      format_set_indent(format, 1)
    case .integer: format_set_num_format(format, "#,##0")
    case .euros: format_set_num_format(format, "#,##0.00\u{00A0}\"€\"")
    case .decimal: format_set_num_format(format, "#,##0.###")
    case .percent: format_set_num_format(format, "0.0%")
    case .date: format_set_num_format(format, "dd/mm/yyyy")
    case .year: format_set_num_format(format, "0")
    }
    if isTotal {
      format_set_bold(format)
      format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue))
    }
    made[key] = format
    return format
  }

  /// A background for rows that stand out.
  func background(_ color: UInt32) -> Format? {
    guard let format = workbook_add_format(workbook) else { return nil }
    format_set_bg_color(format, color)
    return format
  }
}

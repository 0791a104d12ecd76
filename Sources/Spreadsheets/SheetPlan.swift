public import Quantities

/// A sheet to write: a title, then either a table or free rows.
public struct SheetPlan: Sendable {
  /// How the cells of a column look.
  public enum Style: Sendable, Hashable {
    /// Text.
    case text
    /// Text that wraps within the column.
    case wrappedText
    /// Whole numbers with grouped thousands.
    case integer
    /// Euros and cents.
    case euros
    /// Numbers with up to three decimals.
    case decimal
    /// Percentages with one decimal.
    case percent
    /// Days.
    case date
    /// Years, without grouping.
    case year

    /// Whether the cells hold texts, which stand on the left.
    var isText: Bool { self == .text || self == .wrappedText }
  }

  /// A value to write.
  public enum Value: Sendable, Hashable {
    /// Nothing.
    case empty
    /// A text, never read as a formula.
    case text(String)
    /// A whole number.
    case integer(Int64)
    /// An amount.
    case money(Money)
    /// Points.
    case points(Points)
    /// A share.
    case share(Share)
    /// A ratio that is no share.
    case ratio(Decimal6)
    /// A day.
    case date(CalendarDate)
    /// A sum or another formula, with the value that it has.
    case formula(String, value: Double)
  }

  /// A column of a table.
  public struct Column: Sendable {
    /// The heading.
    public var title: String
    /// How its cells look.
    public var style: Style
    /// Its width in characters.
    public var width: Double

    /// A column.
    public init(_ title: String, _ style: Style, width: Double) {
      self.title = title
      self.style = style
      self.width = width
    }
  }

  /// Colours rows in which a column holds a text.
  public struct Highlight: Sendable {
    /// The column, from 0.
    public var column: Int
    /// The text.
    public var text: String
    /// Red, green and blue of the background.
    public var background: UInt32

    /// A highlight.
    public init(column: Int, text: String, background: UInt32) {
      self.column = column
      self.text = text
      self.background = background
    }
  }

  /// A chart of columns beside the table: categories of one column, a series for each of the others.
  public struct Chart: Sendable {
    /// The title.
    public var title: String
    /// The column of the categories, from 0.
    public var categories: Int
    /// The columns of the series, from 0.
    public var series: [Int]

    /// A chart.
    public init(title: String, categories: Int, series: [Int]) {
      self.title = title
      self.categories = categories
      self.series = series
    }
  }

  /// The name on the tab, which is shortened where it has more than 31 characters, none of `[]:*?/\`.
  public var name: String
  /// A line above the table: what the sheet shows, and that the posts are invented where they are.
  public var caption: String
  /// The columns.
  public var columns: [Column]
  /// The rows, each with a value for each column.
  public var rows: [[Value]]
  /// Whether the last row is a total, set apart.
  public var hasTotal: Bool
  /// Rows to colour.
  public var highlights: [Highlight]
  /// A chart under the table.
  public var chart: Chart?

  /// A sheet.
  public init(
    name: String, caption: String, columns: [Column], rows: [[Value]], hasTotal: Bool = false,
    highlights: [Highlight] = [], chart: Chart? = nil
  ) {
    self.name = name
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.hasTotal = hasTotal
    self.highlights = highlights
    self.chart = chart
  }
}

extension SheetPlan {
  /// Rows above the first row of values: the caption, an empty one, the headings.
  static let rowsAbove = 3

  /// The letters of a column counted from 0.
  public static func columnName(_ index: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + index % 26)))
    return index < 26 ? letter : columnName(index / 26 - 1) + letter
  }

  /// The numbers, as formulas write them, of the first and the last of so many rows of values.
  public static func rowNumbers(count: Int) -> (first: Int, last: Int) { (rowsAbove + 1, rowsAbove + count) }
}

public import Wordings

/// A table of a report: typed columns and rows that are made on demand.
public struct Table: Sendable {
  /// Where a table or a column belongs.
  public struct Audience: OptionSet, Sendable {
    /// The bits of the set.
    public let rawValue: UInt8

    /// A set given by its bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// On a screen or a page, for reading.
    public static let screen = Audience(rawValue: 1)
    /// In a file, for a spreadsheet or a program.
    public static let file = Audience(rawValue: 2)
    /// Both.
    public static let everyone: Audience = [.screen, .file]
  }

  /// A column: its name in files, its title for readers and how it gives way when space is short.
  public struct Column: Sendable {
    /// Where the values stand.
    public enum Alignment: Sendable {
      /// Texts.
      case leading
      /// Numbers.
      case trailing
    }

    /// What happens to values that are longer than a screen has room for.
    public enum Overflow: Sendable {
      /// They are shown whole: numbers, identifiers.
      case keep
      /// They are cut, with an ellipsis: names.
      case cut
      /// They go on below: sentences.
      case wrap
    }

    /// The stable name in files, the same in every language.
    public var name: String
    /// The title for readers.
    public var title: Wording
    /// Where the values stand.
    public var alignment: Alignment
    /// Where the column belongs.
    public var audience: Audience
    /// What happens to values that are longer than a screen has room for.
    public var overflow: Overflow
    /// 0 always stays; of the others the highest gives way first when the width does not suffice.
    public var rank: Int
    /// Whether a value that repeats the row before is left out on a screen.
    public var collapsesRepeats: Bool

    /// A column.
    public init(
      _ name: String, _ title: Wording, _ alignment: Alignment = .leading, audience: Audience = .everyone,
      overflow: Overflow = .keep, rank: Int = 0, collapsesRepeats: Bool = false
    ) {
      self.name = name
      self.title = title
      self.alignment = alignment
      self.audience = audience
      self.overflow = overflow
      self.rank = rank
      self.collapsesRepeats = collapsesRepeats
    }
  }

  /// The rows, each with a cell for every column, made on demand.
  public struct Rows: RandomAccessCollection, Sendable {
    private let make: @Sendable (Int) -> [Cell]
    /// Always 0.
    public let startIndex = 0
    /// The number of rows.
    public let endIndex: Int

    /// Rows made on demand.
    public init(count: Int, _ make: @escaping @Sendable (Int) -> [Cell]) {
      endIndex = count
      self.make = make
    }

    /// The cells of a row.
    public subscript(position: Int) -> [Cell] { make(position) }
  }

  /// The stable name: of the file, of the sheet, of the anchor.
  public var name: String
  /// The title for readers.
  public var title: Wording
  /// A shorter title, for the tab of a sheet; nil where the first words of the title do.
  public var tab: Wording?
  /// Where the table belongs.
  public var audience: Audience
  /// The columns.
  public var columns: [Column]
  /// The rows.
  public var rows: Rows
  /// The file that holds every row, also when the table itself is for a screen.
  public var fileName: String
  /// Rows that a screen shows at most; nil for all.
  public var screenLimit: Int?
  /// What is said under the table on a screen, such as what its rows leave out.
  public var footnote: Wording?

  /// A table.
  public init(
    _ name: String, _ title: Wording, tab: Wording? = nil, audience: Audience = .everyone, columns: [Column],
    rows: Rows,
    fileName: String? = nil, screenLimit: Int? = nil, footnote: Wording? = nil
  ) {
    self.name = name
    self.title = title
    self.tab = tab
    self.audience = audience
    self.columns = columns
    self.rows = rows
    self.fileName = (fileName ?? name) + ".csv"
    self.screenLimit = screenLimit
    self.footnote = footnote
  }
}

public import DeclarativeFiles
public import Regulation

/// The requested posts (demandes de postes) of a campaign: one row each, by identifier.
///
/// Rows are sorted by the UTF-8 bytes of their identifier whatever their order in the files.
public struct Pool: Sendable {
  /// The files that were read, as the user named them.
  public let files: [String]
  /// Identifiers, sorted, one a row.
  public let ids: TextArena
  /// For each row the index of its region in `Regulation.regions`.
  public let regions: [UInt8]
  /// For each row its category.
  public let categories: [PostCategory]
  /// Every other column by its folded name: those of the schema that the file has, then the user's own.
  public let columns: [String: Column]
  /// The user's own columns, in the order of the files.
  public let ownColumns: [String]
  /// For each row the index in `files` and the line on which it starts, for messages.
  public let origins: [(file: UInt16, line: Int32)]
  /// Rows that were left out on demand.
  public let skippedRows: [SkippedRow]
  /// Warnings of the reading: checksums, encoding.
  public let warnings: [Diagnostic]
  /// SHA-256 of the files' bytes (after decompression), hexadecimal.
  public let sha256: String
  /// Whether the posts were invented by a generator or are marked so in the file.
  public let isSynthetic: Bool

  /// A pool of sorted, complete columns.
  public init(
    files: [String], ids: TextArena, regions: [UInt8], categories: [PostCategory], columns: [String: Column],
    ownColumns: [String], origins: [(file: UInt16, line: Int32)], skippedRows: [SkippedRow], warnings: [Diagnostic],
    sha256: String, isSynthetic: Bool
  ) {
    self.files = files
    self.ids = ids
    self.regions = regions
    self.categories = categories
    self.columns = columns
    self.ownColumns = ownColumns
    self.origins = origins
    self.skippedRows = skippedRows
    self.warnings = warnings
    self.sha256 = sha256
    self.isSynthetic = isSynthetic
  }

  /// The number of rows.
  public var count: Int { ids.count }
}

/// A row that `--skip-bad-rows` left out.
public struct SkippedRow: Sendable, Hashable {
  /// The file and the line.
  public let location: SourceLocation
  /// The identifier, when it could be read.
  public let id: String?
  /// The stable code of the fault.
  public let code: String

  /// A row left out.
  public init(location: SourceLocation, id: String?, code: String) {
    self.location = location
    self.id = id
    self.code = code
  }
}

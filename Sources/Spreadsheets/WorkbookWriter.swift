internal import CXlsxWriter
internal import Glibc
public import Quantities

/// A workbook to write: sheets of typed cells, with what makes them pleasant to read and print.
public struct WorkbookPlan: Sendable {
  /// The title among the document's properties.
  public var title: String
  /// The subject among the document's properties.
  public var subject: String
  /// The document's date; fixed by the inputs, so that the same inputs give the same bytes.
  public var date: CalendarDate
  /// The sheets, in the order of their tabs.
  public var sheets: [SheetPlan]

  /// A workbook.
  public init(title: String, subject: String, date: CalendarDate, sheets: [SheetPlan]) {
    self.title = title
    self.subject = subject
    self.date = date
    self.sheets = sheets
  }
}

/// Writes XLSX workbooks through libxlsxwriter.
public enum WorkbookWriter {
  /// Writes a workbook; the caller moves the file into its place.
  ///
  /// - Parameters:
  ///   - plan: what to write.
  ///   - path: a file that can be created.
  /// - Throws: ``SpreadsheetFault/unreadable(_:)`` with the reason when it cannot be written.
  public static func write(_ plan: WorkbookPlan, to path: String) throws(SpreadsheetFault) {
    guard access(directory(of: path), W_OK) == 0 else { throw .unreadable(String(cString: strerror(errno))) }
    guard let workbook = workbook_new(path) else { throw .unreadable(path) }
    setProperties(of: workbook, plan)
    var formats = CellFormats(workbook)
    var tabs = TabNames()
    for sheet in plan.sheets { SheetWriter(sheet, tab: tabs.name(for: sheet.name), workbook, &formats).write() }
    let code = workbook_close(workbook)
    guard code == LXW_NO_ERROR else { throw .unreadable(lxw_strerror(code).map { String(cString: $0) } ?? path) }
  }

  /// The bytes of a workbook, made in the folder for temporary files.
  ///
  /// - Parameter plan: what to write.
  /// - Returns: the bytes of the file.
  /// - Throws: ``SpreadsheetFault/unreadable(_:)`` with the reason when it cannot be written.
  public static func bytes(of plan: WorkbookPlan) throws(SpreadsheetFault) -> [UInt8] {
    var template = Array((temporaryFolder + "/dotation-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .unreadable(String(cString: strerror(errno))) }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    close(descriptor)
    defer { unlink(path) }
    try write(plan, to: path)
    guard let file = fopen(path, "rb") else { throw .unreadable(String(cString: strerror(errno))) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes.append(contentsOf: chunk[..<count])
    }
    guard ferror(file) == 0 else { throw .unreadable(String(cString: strerror(errno))) }
    return bytes
  }

  private static var temporaryFolder: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

  private static func directory(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }

  private static func setProperties(of workbook: UnsafeMutablePointer<lxw_workbook>, _ plan: WorkbookPlan) {
    let (title, subject) = (strdup(plan.title), strdup(plan.subject))
    defer {
      free(title)
      free(subject)
    }
    var properties = lxw_doc_properties()
    properties.title = title
    properties.subject = subject
    properties.created = time_t(plan.date.dayNumber) * 86_400
    workbook_set_properties(workbook, &properties)
  }
}

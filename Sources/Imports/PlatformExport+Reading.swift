internal import DeclarativeFiles
internal import Glibc
internal import Pools
internal import Quantities
internal import Spreadsheets
internal import Wordings

extension PlatformExport {
  /// Reads an export, CSV or XLSX.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - partLimit: bytes that one part of a workbook may hold once unpacked.
  /// - Returns: its tables.
  /// - Throws: `UnreadableFile` when it cannot be opened or read, `InputFaults` when it is no such export.
  public static func read(_ path: String, partLimit: Int = 256 << 20) throws -> PlatformExport {
    let start = SourceLocation(file: path, line: 1, column: 1)
    var log = DiagnosticLog()
    if try isArchive(path) {
      do throws(SpreadsheetFault) {
        let sheets = try WorkbookReader.sheets(ofFile: path, partLimit: partLimit)
        return PlatformExport(file: path, sheets: sheets.map { ExportSheet($0, of: path) }, isCSV: false)
      } catch .unreadable(let reason) {
        throw UnreadableFile(path: path, reason: .systemAnswer(reason))
      } catch {
        log.error(error.code, at: start, error.wording)
        throw InputFaults(diagnostics: log.sorted)
      }
    }
    let table = try DelimitedTable.read(PoolFile(path: path), into: &log)
    try log.throwIfFaulty()
    guard let table else { throw InputFaults(diagnostics: log.sorted) }
    return PlatformExport(
      file: path, sheets: [ExportSheet(table, of: path)], isCSV: true, warnings: log.sorted)
  }

  /// Whether the first bytes are those of a ZIP archive, or of the container of encrypted and old workbooks.
  private static func isArchive(_ path: String) throws(UnreadableFile) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw UnreadableFile(path: path, systemError: errno) }
    defer { close(descriptor) }
    var status = stat()
    // What can be read only once is no workbook, and must not lose its first bytes here.
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    var bytes = [UInt8](repeating: 0, count: 4)
    let count = Glibc.read(descriptor, &bytes, 4)
    return count == 4 && (bytes.starts(with: [0x50, 0x4B]) || bytes == [0xD0, 0xCF, 0x11, 0xE0])
  }
}

extension ExportSheet {
  /// The table of a CSV file.
  init(_ table: DelimitedTable, of file: String) {
    name = PlatformExport.mainSheetName
    place = file
    titles = table.titles.map { FoldedSpaces.trimmed($0) }
    titleLine = table.titleLine
    hasTitles = true
    // A spreadsheet writes the separators alone of rows that were emptied.
    rows = table.rows.filter { row in row.cells.contains { !$0.allSatisfy(\.isWhitespace) } }.map { row in
      Row(line: row.line, cells: row.cells.map { $0.isEmpty ? Cell.empty : .text($0) })
    }
  }
}

extension SpreadsheetFault {
  fileprivate var code: String {
    switch self {
    case .unreadable, .notAWorkbook, .malformed: "damaged-workbook"
    case .encryptedOrOld: "encrypted-workbook"
    case .tooLarge, .tooLargeInAll, .packedTooTightly: "workbook-too-large"
    case .missingPart: "not-a-workbook"
    }
  }

  fileprivate var wording: Wording {
    switch self {
    case .unreadable(let reason), .notAWorkbook(let reason): .Importing.damagedWorkbook(reason)
    case .encryptedOrOld: .Importing.encryptedWorkbook
    case .tooLargeInAll(let limit): .Importing.workbookTooLargeInAll(megabytes: limit >> 20)
    case .packedTooTightly(let ratio): .Importing.workbookPackedTooTightly(ratio: ratio)
    case .tooLarge(let part, let limit): .Importing.workbookTooLarge(part: part, megabytes: limit >> 20)
    case .missingPart(let part): .Importing.notAWorkbook(missing: part)
    case .malformed(let part, let line, let problem): .Importing.malformedPart(part, line: line, problem: problem)
    }
  }
}

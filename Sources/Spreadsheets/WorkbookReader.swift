/// Reads the sheets of an XLSX workbook.
///
/// Source: ECMA-376, part 1, chapters 12 and 18.
public struct WorkbookReader: Sendable {
  /// Bytes that one part of a workbook may hold once unpacked.
  public static let partLimit = 256 << 20
  /// Bytes that all parts of a workbook may hold together once unpacked.
  public static let totalLimit = 512 << 20

  /// The sheets of a workbook, in the order of their tabs.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - partLimit: bytes that one part may hold once unpacked.
  ///   - totalLimit: bytes that all parts may hold together once unpacked.
  /// - Returns: every sheet with its cells.
  /// - Throws: ``SpreadsheetFault`` when the file is no such workbook.
  public static func sheets(
    ofFile path: String, partLimit: Int = WorkbookReader.partLimit, totalLimit: Int = WorkbookReader.totalLimit
  ) throws(SpreadsheetFault) -> [Sheet] {
    try refuseCompoundFile(path)
    let archive = try ZipArchive(path: path, limit: partLimit, totalLimit: totalLimit)
    func read(_ part: String, into reader: some XMLReader) throws(SpreadsheetFault) -> Bool {
      guard let bytes = try archive.bytes(of: part) else { return false }
      try XMLEvents.read(bytes, part: part, into: reader)
      return true
    }
    let workbook = WorkbookIndex()
    guard try read("xl/workbook.xml", into: workbook) else { throw .missingPart("xl/workbook.xml") }
    let relations = Relations()
    guard try read("xl/_rels/workbook.xml.rels", into: relations) else {
      throw .missingPart("xl/_rels/workbook.xml.rels")
    }
    let strings = SharedStrings()
    _ = try read("xl/sharedStrings.xml", into: strings)
    let styles = CellStyles()
    _ = try read("xl/styles.xml", into: styles)
    var sheets: [Sheet] = []
    for entry in workbook.sheets {
      guard let part = relations.targets[entry.relation] else { throw .missingPart(entry.name) }
      let reader = SheetReader(
        strings: strings.items, dateStyles: styles.dateStyles, startsIn1904: workbook.startsIn1904)
      guard try read(part, into: reader) else { throw .missingPart(part) }
      if let fault = reader.fault { throw fault }
      sheets.append(Sheet(name: entry.name, rows: reader.rows))
    }
    return sheets
  }
}

/// The tabs of a workbook.
private final class WorkbookIndex: XMLReader {
  var sheets: [(name: String, relation: String)] = []
  var startsIn1904 = false

  func start(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "sheet": sheets.append((attributes["name"] ?? "", attributes["id"] ?? ""))
    case "workbookPr": startsIn1904 = ["1", "true"].contains(attributes["date1904"])
    default: break
    }
  }

  func text(_ text: String) {}
  func end(_ element: String) {}
}

/// Where each tab's cells are in the archive.
private final class Relations: XMLReader {
  var targets: [String: String] = [:]

  func start(_ element: String, _ attributes: [String: String]) {
    guard element == "Relationship", let id = attributes["Id"], let target = attributes["Target"] else { return }
    targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
  }

  func text(_ text: String) {}
  func end(_ element: String) {}
}

/// Texts that several cells share.
private final class SharedStrings: XMLReader {
  var items: [String] = []
  private var item = ""
  private var isInText = false
  private var isPhonetic = false

  func start(_ element: String, _ attributes: [String: String]) {
    switch element {
    case "si": item = ""
    case "t": isInText = !isPhonetic
    case "rPh": isPhonetic = true
    default: break
    }
  }

  func text(_ text: String) { if isInText { item += text } }

  func end(_ element: String) {
    switch element {
    case "si": items.append(item)
    case "t": isInText = false
    case "rPh": isPhonetic = false
    default: break
    }
  }
}

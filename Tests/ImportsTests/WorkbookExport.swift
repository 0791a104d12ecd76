import CZip
import Foundation

/// A workbook as the platform writes it: inline texts, numbers where a cell is one, and nothing of style but dates.
struct WorkbookExport {
  enum Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    case text(String)
    case number(String)
    /// A serial day in a date format.
    case day(Int)
    case flag(Bool)

    init(stringLiteral text: String) { self = .text(text) }
    init(integerLiteral number: Int) { self = .number(String(number)) }
    init(floatLiteral number: Double) { self = .number("\(number)") }
  }

  var sheets: [(name: String, rows: [[Value]])]

  /// Writes the workbook.
  func write(to path: String) throws {
    var parts: [(name: String, text: String)] = [
      ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", relations),
      (
        "xl/styles.xml",
        #"<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#
      ),
    ]
    for (index, sheet) in sheets.enumerated() {
      parts.append(("xl/worksheets/sheet\(index + 1).xml", Self.sheet(sheet.rows)))
    }
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else { throw CocoaError(.fileWriteUnknown) }
    for part in parts {
      let bytes = Array(part.text.utf8)
      // The archive frees the copy when it is closed.
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
      copy.copyBytes(from: bytes)
      guard let source = zip_source_buffer(archive, copy.baseAddress, zip_uint64_t(bytes.count), 1),
        zip_file_add(archive, part.name, source, 0) >= 0
      else { throw CocoaError(.fileWriteUnknown) }
    }
    if zip_close(archive) != 0 { throw CocoaError(.fileWriteUnknown) }
  }

  private static let namespaces =
    #"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" "#
    + #"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#

  private var workbook: String {
    let tabs = sheets.indices.map { #"<sheet name="\#(Self.escaped(sheets[$0].name))" r:id="rId\#($0 + 1)"/>"# }
    return "<workbook \(Self.namespaces)><sheets>\(tabs.joined())</sheets></workbook>"
  }

  private var relations: String {
    let items = sheets.indices.map { #"<Relationship Id="rId\#($0 + 1)" Target="worksheets/sheet\#($0 + 1).xml"/>"# }
    return "<Relationships>\(items.joined())</Relationships>"
  }

  private static func sheet(_ rows: [[Value]]) -> String {
    let lines = rows.enumerated().map { number, row in
      "<row r=\"\(number + 1)\">" + row.map(cell).joined() + "</row>"
    }
    return "<worksheet \(namespaces)><sheetData>\(lines.joined())</sheetData></worksheet>"
  }

  private static func cell(_ value: Value) -> String {
    switch value {
    case .text(""): "<c/>"
    case .text(let text): #"<c t="inlineStr"><is><t xml:space="preserve">\#(escaped(text))</t></is></c>"#
    case .number(let number): "<c><v>\(number)</v></c>"
    case .day(let serial): #"<c s="1"><v>\#(serial)</v></c>"#
    case .flag(let flag): #"<c t="b"><v>\#(flag ? 1 : 0)</v></c>"#
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}

extension ExportFolder {
  /// Writes a workbook and gives its path.
  func write(_ name: String, _ workbook: WorkbookExport) throws -> String {
    let path = try write(name, [])
    try FileManager.default.removeItem(atPath: path)
    try workbook.write(to: path)
    return path
  }
}

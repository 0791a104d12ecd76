internal import CExpat

/// What a reader of XML is told, in the order of the text; names come without their prefix.
protocol XMLReader: AnyObject {
  func start(_ element: String, _ attributes: [String: String])
  func text(_ text: String)
  func end(_ element: String)
}

/// Reads XML through expat; documents that declare entities are refused.
enum XMLEvents {
  /// Reports the events of a document.
  ///
  /// - Throws: `SpreadsheetFault.malformed` at the first fault.
  static func read(_ bytes: [UInt8], part: String, into reader: any XMLReader) throws(SpreadsheetFault) {
    guard let parser = XML_ParserCreate(nil) else { throw .unreadable("out of memory") }
    defer { XML_ParserFree(parser) }
    let session = Session(reader: reader, parser: parser)
    XML_SetUserData(parser, Unmanaged.passUnretained(session).toOpaque())
    XML_SetElementHandler(parser, startElement, endElement)
    XML_SetCharacterDataHandler(parser, characterData)
    XML_SetStartDoctypeDeclHandler(parser, startDoctype)
    var position = 0
    while true {
      let count = min(1 << 20, bytes.count - position)
      let isLast = position + count == bytes.count
      let status = bytes[position..<position + count].withUnsafeBytes { chunk in
        XML_Parse(parser, chunk.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(count), isLast ? 1 : 0)
      }
      guard status == XML_STATUS_OK else {
        let problem = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? ""
        throw .malformed(part: part, line: Int(XML_GetCurrentLineNumber(parser)), problem: problem)
      }
      position += count
      if isLast { return }
    }
  }

  private final class Session {
    let reader: any XMLReader
    let parser: XML_Parser

    init(reader: any XMLReader, parser: XML_Parser) {
      self.reader = reader
      self.parser = parser
    }
  }

  private static func session(_ pointer: UnsafeMutableRawPointer?) -> Session? {
    pointer.map { Unmanaged<Session>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func localName(_ name: UnsafePointer<CChar>?) -> String {
    guard let name else { return "" }
    let full = String(cString: name)
    return full.firstIndex(of: ":").map { String(full[full.index(after: $0)...]) } ?? full
  }

  private static let startElement: XML_StartElementHandler = { pointer, name, attributes in
    var values: [String: String] = [:]
    var index = 0
    while let attributes, let key = attributes[index], let value = attributes[index + 1] {
      values[localName(key)] = String(cString: value)
      index += 2
    }
    session(pointer)?.reader.start(localName(name), values)
  }

  private static let endElement: XML_EndElementHandler = { pointer, name in
    session(pointer)?.reader.end(localName(name))
  }

  private static let characterData: XML_CharacterDataHandler = { pointer, text, length in
    guard let text else { return }
    let bytes = UnsafeRawBufferPointer(start: text, count: Int(length))
    session(pointer)?.reader.text(String(decoding: bytes, as: UTF8.self))
  }

  private static let startDoctype: XML_StartDoctypeDeclHandler = { pointer, _, _, _, _ in
    if let session = session(pointer) { XML_StopParser(session.parser, 0) }
  }
}

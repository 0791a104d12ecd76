/// The text of a file and its lines, for excerpts.
public struct SourceText: Sendable {
  /// The file as the user named it.
  public let file: String
  /// The whole text.
  public let text: String
  /// Where each line begins; lines end where YAML ends them.
  private let lineStarts: [String.Index]

  /// A file's text.
  public init(file: String, text: String) {
    self.file = file
    self.text = text
    lineStarts = Self.lineStarts(in: text)
  }

  /// The line of that number, from 1, cut at 200 characters.
  public func line(_ number: Int) -> String? {
    guard lineStarts.indices.contains(number - 1) else { return nil }
    return String(text[lineStarts[number - 1]...].prefix(200).prefix { !$0.isNewline })
  }

  /// Lines end at LF, CR, CR LF, and the three line ends of Unicode, so that numbers agree with those of libyaml.
  private static func lineStarts(in text: String) -> [String.Index] {
    let bytes = text.utf8
    var starts = [bytes.startIndex]
    var previous: (last: UInt8, beforeLast: UInt8) = (0, 0)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index = bytes.index(after: index)
      switch byte {
      case 0x0A where previous.last == 0x0D: starts[starts.count - 1] = index
      case 0x0A, 0x0D: starts.append(index)
      case 0x85 where previous.last == 0xC2: starts.append(index)
      case 0xA8 where previous == (0x80, 0xE2), 0xA9 where previous == (0x80, 0xE2): starts.append(index)
      default: break
      }
      previous = (byte, previous.last)
    }
    return starts
  }
}

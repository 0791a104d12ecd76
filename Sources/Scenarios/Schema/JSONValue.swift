/// A JSON value whose keys keep their order.
indirect enum JSONValue {
  case object([(key: String, value: JSONValue)])
  case array([JSONValue])
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case null

  /// The text, two spaces deeper at each level; lists of single values stay on one line.
  func text(depth: Int = 0) -> String {
    switch self {
    case .string(let text): ResolvedText.quoted(text)
    case .integer(let number): String(number)
    case .boolean(let flag): flag ? "true" : "false"
    case .null: "null"
    case .array(let items) where items.allSatisfy(\.isSingle):
      "[" + items.map { $0.text() }.joined(separator: ", ") + "]"
    case .array(let items):
      lines(items.map { $0.text(depth: depth + 1) }, "[", "]", depth: depth)
    case .object(let entries):
      lines(
        entries.map { ResolvedText.quoted($0.key) + ": " + $0.value.text(depth: depth + 1) }, "{", "}", depth: depth)
    }
  }

  private var isSingle: Bool {
    switch self {
    case .object, .array: false
    case .string, .integer, .boolean, .null: true
    }
  }

  private func lines(_ parts: [String], _ open: String, _ close: String, depth: Int) -> String {
    guard !parts.isEmpty else { return open + close }
    let indent = String(repeating: "  ", count: depth)
    return open + "\n" + parts.map { indent + "  " + $0 }.joined(separator: ",\n") + "\n" + indent + close
  }
}

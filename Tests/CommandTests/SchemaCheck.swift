import Foundation

/// Checks JSON against the schemas under `docs`, by the keywords that they use; an unknown keyword is a fault.
struct SchemaCheck {
  private let root: [String: Any]

  /// A schema under `docs`.
  init(_ name: String) throws {
    let docs = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs")
    root = try Self.parsed(String(contentsOf: docs.appending(path: name), encoding: .utf8)) as? [String: Any] ?? [:]
  }

  /// Where a document does not conform; empty where it does everywhere.
  func faults(in text: String) throws -> [String] { faults(try Self.parsed(text), root, "") }

  private static func parsed(_ text: String) throws -> Any { try JSONSerialization.jsonObject(with: Data(text.utf8)) }

  private func faults(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    schema.keys.sorted().flatMap { faults(value, $0, schema, path) }
  }

  private func faults(_ value: Any, _ keyword: String, _ schema: [String: Any], _ path: String) -> [String] {
    let rule = schema[keyword]
    func unless(_ holds: Bool) -> [String] { holds ? [] : ["\(path): \(keyword)"] }
    let alternatives = rule as? [[String: Any]] ?? []
    let limit = rule as? Double ?? .nan
    let entries = value as? [String: Any]
    let items = value as? [Any]
    switch keyword {
    case "$schema", "$id", "$defs", "title", "description", "format", "properties", "then", "else", "uniqueItems":
      return keyword == "properties" ? propertyFaults(entries ?? [:], rule, path) : []
    case "$ref":
      let name = (rule as? String)?.split(separator: "/").last.map(String.init) ?? ""
      guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else { return unless(false) }
      return faults(value, target, path)
    case "type":
      return unless((rule as? [String] ?? [rule as? String ?? ""]).contains { Self.isOfType(value, $0) })
    case "const": return unless(value as? NSObject == rule as? NSObject)
    case "enum": return unless((rule as? [NSObject] ?? []).contains { $0 == value as? NSObject })
    case "minimum": return unless((value as? Double).map { $0 >= limit } ?? true)
    case "maximum": return unless((value as? Double).map { $0 <= limit } ?? true)
    case "minItems": return unless(items.map { Double($0.count) >= limit } ?? true)
    case "maxItems": return unless(items.map { Double($0.count) <= limit } ?? true)
    case "pattern":
      guard let text = value as? String, let pattern = rule as? String else { return [] }
      return unless(text.range(of: pattern, options: .regularExpression) != nil)
    case "required": return unless((rule as? [String] ?? []).allSatisfy { entries?[$0] != nil || entries == nil })
    case "anyOf": return unless(alternatives.contains { faults(value, $0, path).isEmpty })
    case "oneOf": return unless(alternatives.count { faults(value, $0, path).isEmpty } == 1)
    case "items":
      let item = rule as? [String: Any] ?? [:]
      return (items ?? []).enumerated().flatMap { faults($1, item, "\(path)/\($0)") }
    case "additionalProperties": return furtherFaults(entries ?? [:], rule, schema, path)
    case "propertyNames":
      return (entries ?? [:]).keys.flatMap { faults($0, rule as? [String: Any] ?? [:], "\(path)/\($0)") }
    case "dependentRequired":
      let needs = rule as? [String: [String]] ?? [:]
      return unless(needs.allSatisfy { entries?[$0] == nil || $1.allSatisfy { entries?[$0] != nil } })
    case "if":
      let holds = faults(value, rule as? [String: Any] ?? [:], path).isEmpty
      return faults(value, schema[holds ? "then" : "else"] as? [String: Any] ?? [:], path)
    default: return ["\(path): the keyword \(keyword) is not known to the tests"]
    }
  }

  private func propertyFaults(_ entries: [String: Any], _ rule: Any?, _ path: String) -> [String] {
    (rule as? [String: [String: Any]] ?? [:]).sorted { $0.key < $1.key }.flatMap { name, schema in
      entries[name].map { faults($0, schema, "\(path)/\(name)") } ?? []
    }
  }

  private func furtherFaults(
    _ entries: [String: Any], _ rule: Any?, _ schema: [String: Any], _ path: String
  ) -> [String] {
    let known = schema["properties"] as? [String: Any] ?? [:]
    return entries.keys.sorted().filter { known[$0] == nil }.flatMap { name -> [String] in
      if let further = rule as? [String: Any] { return faults(entries[name] ?? NSNull(), further, "\(path)/\(name)") }
      return rule as? Bool == false ? ["\(path)/\(name): not allowed"] : []
    }
  }

  private static func isOfType(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "boolean": isBoolean(value)
    case "number": value is NSNumber && !isBoolean(value)
    case "integer": (value as? Double).map { $0 == $0.rounded() } ?? false && !isBoolean(value)
    default: false
    }
  }

  private static func isBoolean(_ value: Any) -> Bool {
    guard let number = value as? NSNumber else { return false }
    return String(cString: number.objCType) == "c"
  }
}

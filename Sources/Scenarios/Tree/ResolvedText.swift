internal import DeclarativeFiles
internal import Quantities

/// A scenario, or a value of one, as JSON text that depends on its meaning alone.
///
/// Comments, quotes, the order of keys and the way a number is written leave no trace: two files with one text ask for
/// the same thing. Amounts are in euros, percentages are texts such as `"40%"`.
struct ResolvedText {
  /// Whether every entry and item has a line of its own.
  let isIndented: Bool

  /// The text of a value, on one line.
  static func line(_ value: PositionedYAML, as shape: Shape) -> String {
    ResolvedText(isIndented: false).text(value, shape, depth: 0)
  }

  /// The text of a whole scenario, which is a scenario file again.
  static func document(_ tree: PositionedYAML) -> String {
    let resolved = tree.without(keys: ScenarioGrammar.unresolvedKeys)
    return ResolvedText(isIndented: true).text(resolved, .mapping(ScenarioGrammar.root), depth: 0) + "\n"
  }

  private func text(_ value: PositionedYAML, _ shape: Shape, depth: Int) -> String {
    switch value.content {
    case .scalar: scalar(value, shape)
    case .sequence(let items): sequence(items, shape, depth: depth)
    case .mapping(let entries): mapping(entries, shape, depth: depth)
    }
  }

  private func scalar(_ value: PositionedYAML, _ shape: Shape) -> String {
    guard let text = value.text else { return "null" }
    return shape.scalarKinds.lazy.compactMap { $0.json(text) }.first ?? Self.quoted(text)
  }

  private func sequence(_ items: [PositionedYAML], _ shape: Shape, depth: Int) -> String {
    let item = shape.itemShape
    return joined(items.map { text($0, item, depth: depth + 1) }, "[", "]", depth: depth)
  }

  private func mapping(_ entries: [PositionedYAML.Entry], _ shape: Shape, depth: Int) -> String {
    let written = entries.filter { !$0.value.isNull }
    let ordered = written.map { (key: shape.normalized(key: $0.key), value: $0.value) }
      .sorted { shape.precedes($0.key, $1.key) }
    let measuresEuros = written.contains { $0.key == "measure" && $0.value.text == "euros" }
    let lines = ordered.map { key, value in
      let place = shape.valueShape(ofKey: key, measuresEuros: measuresEuros)
      return Self.quoted(key) + ": " + text(value, place, depth: depth + 1)
    }
    return joined(lines, "{", "}", depth: depth)
  }

  private func joined(_ parts: [String], _ open: String, _ close: String, depth: Int) -> String {
    guard isIndented, !parts.isEmpty else { return open + parts.joined(separator: ", ") + close }
    let indent = String(repeating: "  ", count: depth)
    return open + "\n" + parts.map { indent + "  " + $0 }.joined(separator: ",\n") + "\n" + indent + close
  }

  /// A text between quotes, as JSON writes it.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension ScalarKind {
  /// A value of this kind as JSON; nil for a text that is no such value.
  fileprivate func json(_ text: String) -> String? {
    if let figure, let scaled = figure.scaled(text) {
      return figure == .percent ? "\"" + figure.text(scaled) + "\"" : figure.text(scaled)
    }
    return self == .flag ? YesNo.value(of: text).map { $0 ? "true" : "false" } : nil
  }
}

extension Shape {
  /// The kinds of single values that may stand here.
  fileprivate var scalarKinds: [ScalarKind] {
    switch self {
    case .scalar(let kind): [kind]
    case .forms(let forms): forms.flatMap(\.scalarKinds)
    default: []
    }
  }

  fileprivate var itemShape: Shape {
    switch self {
    case .list(let item): item
    case .items(let list): list.item
    case .condition: .condition
    case .forms(let forms):
      forms.lazy.compactMap { form in
        switch form {
        case .list(let item): item
        case .items(let list): list.item
        default: nil
        }
      }.first ?? .anything
    default: .anything
    }
  }

  /// The form with keys.
  private var keyed: Shape {
    guard case .forms(let forms) = self else { return self }
    return forms.first { form in
      switch form {
      case .mapping, .table: true
      default: false
      }
    } ?? .anything
  }

  fileprivate func valueShape(ofKey key: String, measuresEuros: Bool) -> Shape {
    switch keyed {
    case .mapping(let mapping):
      guard let known = mapping[key] else { return .anything }
      guard case .scalar(.limit) = known.shape else { return known.shape }
      return .scalar(measuresEuros ? .money : .posts)
    case .table(_, let values): return values
    case .condition: return .condition
    default: return .anything
    }
  }

  fileprivate func normalized(key: String) -> String {
    guard case .table(let keys, _) = keyed, let figure = keys.figure, let scaled = figure.scaled(key) else {
      return key
    }
    return figure.text(scaled)
  }

  /// Whether a key comes before another: in the order of the format, else by name.
  fileprivate func precedes(_ first: String, _ second: String) -> Bool {
    guard case .mapping(let mapping) = keyed else {
      if let first = Int(first), let second = Int(second) { return first < second }
      return first < second
    }
    let positions = [first, second].map { key in mapping.keys.firstIndex { $0.name == key } ?? mapping.keys.count }
    return (positions[0], first) < (positions[1], second)
  }
}

@testable import Results

/// A JSON text as a tree that keeps its numbers as they are written.
indirect enum JSONTree {
  case object([(key: String, value: JSONTree)])
  case list([JSONTree])
  case text(String)
  case number(JSONNumber)
  case flag(Bool)
  case null

  init(_ bytes: [UInt8]) throws {
    var scanner = JSONScanner(bytes)
    self = try Self.read(&scanner)
  }

  private static func read(_ scanner: inout JSONScanner) throws -> JSONTree {
    switch try scanner.kind() {
    case .text: return .text(try scanner.text())
    case .number: return .number(try scanner.number())
    case .flag: return .flag(try scanner.flag())
    case .null:
      try scanner.null()
      return .null
    case .object:
      try scanner.open(UInt8(ascii: "{"))
      var entries: [(key: String, value: JSONTree)] = []
      while try scanner.hasNext(before: UInt8(ascii: "}"), isFirst: entries.isEmpty) {
        let key = try scanner.key()
        entries.append((key, try read(&scanner)))
      }
      return .object(entries)
    case .array:
      try scanner.open(UInt8(ascii: "["))
      var items: [JSONTree] = []
      while try scanner.hasNext(before: UInt8(ascii: "]"), isFirst: items.isEmpty) { items.append(try read(&scanner)) }
      return .list(items)
    }
  }

  /// The tree as JSON text again.
  var bytes: [UInt8] {
    var output = JSONOutput()
    write(to: &output)
    return output.taken()
  }

  private func write(to output: inout JSONOutput) {
    switch self {
    case .text(let text): output.add(quoted: text)
    case .number(let number): output.add(verbatim: String(Substring(number.text)))
    case .flag(let flag): output.add(flag)
    case .null: output.add("null")
    case .object(let entries):
      output.add("{")
      for (index, entry) in entries.enumerated() {
        if index > 0 { output.add(",") }
        output.add(quoted: entry.key)
        output.add(":")
        entry.value.write(to: &output)
      }
      output.add("}")
    case .list(let items):
      output.add("[")
      for (index, item) in items.enumerated() {
        if index > 0 { output.add(",") }
        item.write(to: &output)
      }
      output.add("]")
    }
  }
}

extension JSONTree {
  /// A tree that differs from another in one place.
  struct Alteration {
    /// The place, such as `posts.3.cost.2021`.
    let place: String
    /// What was done there.
    let deed: String
    let tree: JSONTree
  }

  /// Every tree that differs from this one in one value that is changed, left out, doubled or added.
  var alterations: [Alteration] {
    switch self {
    case .object(let entries):
      return entries.indices.flatMap { index -> [Alteration] in
        let (key, value) = entries[index]
        var shorter = entries
        shorter.remove(at: index)
        let inside = value.alterations.map { alteration -> Alteration in
          var altered = entries
          altered[index].value = alteration.tree
          return alteration.moved(into: key, .object(altered))
        }
        return inside + [Alteration(place: key, deed: "left out", tree: .object(shorter))]
      } + [Alteration(place: "", deed: "a field more", tree: .object(entries + [("added", .null)]))]
    case .list(let items):
      return items.indices.flatMap { index -> [Alteration] in
        var (shorter, longer) = (items, items)
        shorter.remove(at: index)
        longer.insert(items[index], at: index)
        let inside = items[index].alterations.map { alteration -> Alteration in
          var altered = items
          altered[index] = alteration.tree
          return alteration.moved(into: String(index), .list(altered))
        }
        return inside + [
          Alteration(place: String(index), deed: "left out", tree: .list(shorter)),
          Alteration(place: String(index), deed: "doubled", tree: .list(longer)),
        ]
      }
    case .text(let text): return [change("a letter more", .text(text + "x"))]
    case .flag(let flag): return [change("turned", .flag(!flag))]
    case .null: return [change("filled", .text("x")), change("filled", Self.number(1_000_000))]
    case .number(let number):
      let millionths = number.scaled(digits: 6) ?? 0
      return [10_000, 1_000].map { step in
        change("\(step) millionths more", Self.number(millionths + step))
      }
    }
  }

  private func change(_ deed: String, _ tree: JSONTree) -> Alteration { Alteration(place: "", deed: deed, tree: tree) }

  private static func number(_ millionths: Int64) -> JSONTree {
    var output = JSONOutput()
    output.add(decimal: millionths, digits: 6)
    return .number(JSONNumber(text: String(decoding: output.taken(), as: UTF8.self)[...].utf8))
  }
}

extension JSONTree.Alteration {
  fileprivate func moved(into key: String, _ tree: JSONTree) -> JSONTree.Alteration {
    JSONTree.Alteration(place: place.isEmpty ? key : "\(key).\(place)", deed: deed, tree: tree)
  }
}

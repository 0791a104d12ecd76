internal import DeclarativeFiles
internal import Quantities
internal import Wordings

extension ValueReader where Value == ImportProfile.PlacedName {
  /// A name with its place.
  static var placedName: ValueReader {
    ValueReader<String>.text.placed.map { ImportProfile.PlacedName(text: $0.value, location: $0.location) }
  }
}

extension ValueReader where Value == ImportProfile.Title {
  /// A title, alone or with `occurrence` where several columns have it.
  static var title: ValueReader {
    ValueReader { value, log in
      if let text = value.text {
        return ImportProfile.Title(text: FoldedSpaces.trimmed(text), occurrence: nil, location: value.location)
      }
      return ValueReader.mapping { .init($0) }.read(value, log)
    }
  }
}

extension ImportProfile.Title {
  /// The title among the keys of a mapping; nil, with a fault, when it is not there.
  init?(_ fields: FieldReader) {
    let occurrence = fields.optional("occurrence", .integer(1...1_000))
    guard let text = fields.required("title", .text) else { return nil }
    let location = fields.raw("title")?.location ?? fields.location
    self.init(text: FoldedSpaces.trimmed(text), occurrence: occurrence, location: location)
  }
}

extension ValueReader where Value == [ImportProfile.Filter] {
  /// Titles with the values that are kept.
  static var filters: ValueReader {
    ValueReader<[(key: String, value: [ImportProfile.PlacedName], location: SourceLocation)]>
      .table(keys: .text, values: .listOrSingle(of: .placedName)).map { entries in
        entries.map { entry in
          let title = ImportProfile.Title(
            text: FoldedSpaces.trimmed(entry.key), occurrence: nil, location: entry.location)
          return ImportProfile.Filter(title: title, values: entry.value)
        }
      }
  }
}

extension ValueReader where Value == [ImportProfile.Source] {
  /// One source of a column, or several.
  static var sources: ValueReader { listOrSingle(of: .source) }
}

extension ValueReader where Value == ImportProfile.Source {
  /// A title alone, or with what becomes of its values.
  static var source: ValueReader {
    ValueReader { value, log in
      if let text = value.text {
        let title = ImportProfile.Title(text: FoldedSpaces.trimmed(text), occurrence: nil, location: value.location)
        return ImportProfile.Source(origin: .cell(title, sheet: nil), location: value.location)
      }
      return ValueReader.mapping { .init($0) }.read(value, log)
    }
  }
}

extension ImportProfile.Source {
  fileprivate init?(_ fields: FieldReader) {
    let sheet = fields.optional("sheet", .placedName)
    let title = ImportProfile.Title(fields)
    filters = fields.value("where", .filters, or: [])
    merge = fields.optional("merge", .choice)
    part = fields.optional("part", .choice)
    numberAfter = fields.optional("number_after", ValueReader(nothing: "", ValueReader<String>.text.read))
    separator = fields.optional("separator", .text)
    untranslated = fields.value("others", .choice, or: .refuse)
    fallback = fields.optional("default", .text)
    ifFilled = fields.optional("if_filled", .text)
    location = fields.location
    let blankable = ValueReader<String>(nothing: "", ValueReader<String>.text.read)
    if let table = fields.optional("values", ValueReader.table(keys: .text, values: blankable)) {
      values = Dictionary(table.map { (FoldedText($0.key), $0.value) }) { first, _ in first }
      writtenValues = table.map(\.key)
      Self.reportRepeats(table.map { ($0.key, $0.location) }, fields.log)
    }
    if sheet == nil {
      for key in ["where", "merge"] where fields.has(key) {
        fields.log.error("missing-key", at: fields.location(of: key), .Importing.needsSheet(key))
      }
    }
    guard let title else { return nil }
    origin = .cell(title, sheet: sheet)
  }

  private static func reportRepeats(_ keys: [(text: String, location: SourceLocation)], _ log: ReadingLog) {
    var firstLines: [FoldedText: Int] = [:]
    for key in keys {
      if let first = firstLines[FoldedText(key.text)] {
        log.error("repeated-key", at: key.location, .repeatedKey(key.text, firstLine: first))
      } else {
        firstLines[FoldedText(key.text)] = key.location.line
      }
    }
  }
}

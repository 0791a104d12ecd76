internal import DeclarativeFiles
internal import Quantities
internal import Wordings

/// Reads the heading of a record file.
struct LibraryRecordReader {
  let sources: [String: LegalReference]

  /// The record of a file; nil, with faults, when its heading is incomplete.
  func record(_ value: PositionedYAML, folder: String, _ log: ReadingLog) -> LibraryRecord? {
    ValueReader<LibraryRecord>.mapping { fields in
      let id = fields.required("id", .identifier)
      let kind = fields.required("kind", ValueReader<LibraryEntry.Kind>.choice)
      let title = fields.required("title", .wording)
      let source = fields.required("source", .name(among: sources.keys.sorted(), code: "unknown-source"))
      let period = fields.required("period", .wordingOrText)
      let checkedOn = fields.required("checked_on", .date)
      let notes = fields.value("notes", .list(of: .wording), or: [])
      let passages = fields.value("passages", passages, or: [])
      guard let id, let kind, let title, let source, let reference = sources[source], let period, let checkedOn,
        let content = fields.required("content", .anything)
      else { return nil }
      return LibraryRecord(
        id: id, kind: kind, title: title, period: period, checkedOn: checkedOn, notes: notes, source: reference,
        sources: sources, passages: Dictionary(passages.map { ($0.key, $0.value) }) { first, _ in first },
        content: content, location: fields.location, folder: folder)
    }.read(value, log)
  }

  private typealias Passages = [(key: String, value: LibraryRecord.Passage, location: SourceLocation)]

  private var passages: ValueReader<Passages> {
    .table(
      keys: .text,
      values: .mapping { fields in
        let source = fields.optional("source", .name(among: sources.keys.sorted(), code: "unknown-source"))
        let passage = fields.required("passage", .text)
        let quote = fields.optional("quote", .text)
        return passage.map { LibraryRecord.Passage(source: source, passage: $0, quote: quote) }
      })
  }
}

extension ValueReader where Value == Wording {
  /// A sentence in both languages: `{en: …, fr: …}`.
  static var wording: ValueReader {
    .mapping { fields in
      guard let english = fields.required("en", .text), let french = fields.required("fr", .text) else { return nil }
      return Wording(en: english, fr: french)
    }
  }
}

extension ValueReader where Value == Wording {
  /// A sentence in both languages, or a text that both share.
  static var wordingOrText: ValueReader {
    ValueReader { value, log in
      value.entries == nil
        ? ValueReader<String>.text.read(value, log).map { Wording(verbatim: $0) } : wording.read(value, log)
    }
  }
}

extension ValueReader where Value == PositionedYAML {
  /// Any value, as it was written.
  static var anything: ValueReader { ValueReader { value, _ in value } }
}

extension ValueReader where Value == [String: LegalReference] {
  /// The texts of `sources.yaml` by their short names.
  static var sources: ValueReader {
    ValueReader<[(key: String, value: LegalReference, location: SourceLocation)]>.table(
      keys: .identifier,
      values: .mapping { fields in
        let text = fields.required("text", .text)
        let date = fields.optional("date", .date)
        let period = fields.optional("period", .text)
        let link = fields.optional("link", .text)
        if date == nil && period == nil {
          fields.log.error("missing-key", at: fields.location, .missingOneOf(["date", "period"]))
        }
        return text.map { LegalReference(text: $0, passage: nil, date: date, note: period, link: link) }
      }
    ).map { sources in Dictionary(sources.map { ($0.key, $0.value) }) { first, _ in first } }
  }
}

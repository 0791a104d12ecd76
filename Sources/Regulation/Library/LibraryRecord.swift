internal import DeclarativeFiles
internal import Quantities
internal import Wordings

/// A record file of the library before its content is understood: the heading that all kinds share.
struct LibraryRecord {
  /// Where a part of the content was published.
  struct Passage {
    let source: String?
    let passage: String
    let quote: String?
  }

  let id: String
  let kind: LibraryEntry.Kind
  let title: Wording
  let period: Wording
  let checkedOn: CalendarDate
  let notes: [Wording]
  let source: LegalReference
  let sources: [String: LegalReference]
  let passages: [String: Passage]
  let content: PositionedYAML
  let location: SourceLocation
  /// The folder of the file, where its tables stand.
  let folder: String

  /// Where the value at a path of the content was published: the passage of the path, or of the nearest part around it.
  func reference(at path: String) -> LegalReference? {
    var part = Substring(path)
    while true {
      if let passage = passages[String(part)] { return reference(passage) }
      guard let dot = part.lastIndex(of: ".") else { return nil }
      part = part[..<dot]
    }
  }

  /// The reference that a passage makes.
  func reference(_ passage: Passage) -> LegalReference {
    (passage.source.flatMap { sources[$0] } ?? source).at(passage: passage.passage, quote: passage.quote)
  }

  /// The texts from which the record was taken, each once: its own first.
  func references(of rows: [LibraryEntry.Row]) -> [LegalReference] {
    var found = [source]
    for row in rows {
      let text = row.reference.at(passage: nil, quote: nil)
      if !found.contains(text) { found.append(text) }
    }
    return found
  }

  /// The entry of the library that shows the record.
  func entry(_ rows: [LibraryEntry.Row]) -> LibraryEntry {
    LibraryEntry(
      id: id, kind: kind, title: title, period: period, checkedOn: checkedOn, notes: notes,
      references: references(of: rows), rows: rows)
  }
}

internal import Quantities
internal import Regulation

/// What the texts of columns with a fixed vocabulary mean.
enum Meanings {
  /// The documents that a file may hold, by the names under which they are written.
  static let documents = [
    (name: "post-description", others: ["fiche de poste"]), (name: "medical-project", others: ["projet médical"]),
  ]

  /// A category of post.
  static func category(_ text: String) -> ResolvedCells.Meaning {
    PostCategory(written: text).map { .text($0.rawValue) } ?? .fault(.unknownCategory)
  }

  /// A kind of establishment.
  static func kind(_ text: String) -> ResolvedCells.Meaning {
    EstablishmentKind(written: text).map { .text($0.rawValue) } ?? .fault(.unknownKind)
  }

  /// A FINESS number.
  static func finess(_ text: String) -> ResolvedCells.Meaning {
    EstablishmentNumber.finess(text).map { .text($0) } ?? .odd(text, .finessChecksum)
  }

  /// A SIRET number.
  static func siret(_ text: String) -> ResolvedCells.Meaning {
    EstablishmentNumber.siret(text).map { .text($0) } ?? .odd(text, .siretChecksum)
  }

  /// Documents, separated by `|`; an unknown one is kept as it is written.
  static func documents(_ text: String) -> ResolvedCells.Meaning {
    var isKnown = true
    let meaning = joined(text) { part throws(CellProblem) in
      let folded = FoldedText(part)
      let known = documents.first { ([$0.name] + $0.others).contains { FoldedText($0) == folded } }
      isKnown = isKnown && known != nil
      return known?.name ?? part
    }
    if case .text(let text) = meaning, !isKnown { return .odd(text, .unknownDocument) }
    return meaning
  }

  /// Firsts of months, separated by `|`.
  static func starts(_ text: String) -> ResolvedCells.Meaning {
    joined(text) { part throws(CellProblem) in
      guard let day = CalendarDate(text: part) else { throw .unreadableDate }
      guard day.components.day == 1 else { throw .notFirstOfMonth }
      return day.description
    }
  }

  /// Numbers of months, separated by `|`.
  static func durations(_ text: String) -> ResolvedCells.Meaning {
    joined(text) { part throws(CellProblem) in
      guard let months = DecimalText.scaled(part, digits: 0) else { throw .unreadableNumber }
      guard (1...600).contains(months) else { throw .numberOutOfRange }
      return String(months)
    }
  }

  /// The parts of a cell of several values, each in its canonical form.
  private static func joined(
    _ text: String, _ canonical: (String) throws(CellProblem) -> String
  ) -> ResolvedCells.Meaning {
    var parts: [String] = []
    for part in text.split(separator: "|") where !part.allSatisfy(\.isWhitespace) {
      do throws(CellProblem) {
        parts.append(try canonical(trimmed(part)))
      } catch {
        return .fault(error)
      }
    }
    return .text(parts.joined(separator: "|"))
  }

  private static func trimmed(_ part: Substring) -> String {
    let start = part.drop { $0.isWhitespace }
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
  }
}

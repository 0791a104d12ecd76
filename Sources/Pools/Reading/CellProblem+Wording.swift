internal import DeclarativeFiles
internal import Regulation
internal import Wordings

extension CellProblem {
  /// What is wrong, for a reader.
  ///
  /// - Parameters:
  ///   - text: the cell as it is written.
  ///   - title: the title of its column.
  ///   - type: what the column holds; nil for a user's own.
  /// - Returns: the sentence.
  func wording(text: String, title: String, type: PoolColumnType?) -> Wording {
    let shown = text.count > 60 ? text.prefix(59) + "…" : text
    switch self {
    case .notUTF8: return .notUTF8
    case .missingIdentifier: return .missingPostIdentifier
    case .faultyIdentifier: return .faultyPostIdentifier
    case .missingRegion, .missingCategory: return .emptyCell(column: title)
    case .unknownRegion: return .unknownRegion(shown)
    case .severalRegions: return .severalRegions(shown)
    case .unknownCategory: return .unknownCategory(shown)
    case .unknownKind: return .unknownKind(shown, column: title, kinds: EstablishmentKind.allCases.map(\.rawValue))
    case .unknownDocument: return .unknownDocument(shown)
    case .unreadableNumber: return .unreadableNumber(shown, column: title, expected: type.expectedNumber)
    case .numberOutOfRange, .shareOutOfRange:
      return .numberOutOfRange(shown, column: title, expected: type.expectedNumber)
    case .unreadableDate: return .unreadableDate(shown, column: title)
    case .notFirstOfMonth: return .startNotFirstOfMonth(shown)
    case .unreadableFlag: return .unreadableFlag(shown, column: title)
    case .untitledCell: return .untitledCell(shown)
    case .unknownDepartment: return .unknownDepartment(shown, column: title)
    case .finessChecksum: return .finessChecksum(shown, column: title)
    case .siretChecksum: return .siretChecksum(shown, column: title)
    }
  }

  /// The nearest valid text, where there is a list of them.
  func hint(text: String, names: KnownNames) -> Wording? {
    let nearest: String? =
      switch self {
      case .unknownRegion: names.nearestRegion(to: text)
      case .unknownDepartment: names.nearestDepartment(to: text)
      case .unknownCategory: Self.nearest(to: text, PostCategory.allCases.flatMap { [$0.rawValue] + $0.frenchNames })
      case .unknownKind: Self.nearest(to: text, EstablishmentKind.allCases.flatMap { [$0.rawValue] + $0.otherNames })
      case .unknownDocument: Self.nearest(to: text, Meanings.documents.flatMap { [$0.name] + $0.others })
      default: nil
      }
    return nearest.map(Wording.didYouMean)
  }

  private static func nearest(to text: String, _ valid: [String]) -> String? {
    NearestName.nearest(to: text, among: valid)
  }
}

extension PoolColumnType? {
  /// What a column of numbers expects.
  fileprivate var expectedNumber: Wording {
    switch self {
    case .share?: .expectedShare
    case .probability?: .expectedProbability
    case .whole?: .expectedWhole
    case .durations?: .expectedMonths
    case .euros?: .expectedEuros
    default: .expectedDecimal
    }
  }
}

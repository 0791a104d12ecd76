public import Wordings

/// A column that pools are known to have.
public struct PoolColumn: Sendable {
  /// The name, in lower case without accents, as scenario files write it.
  public let name: String
  /// What its cells hold.
  public let type: PoolColumnType
  /// Other titles under which files have it, folded likewise.
  public let aliases: [String]
  /// What it means, in a few words.
  public let meaning: Wording

  init(_ name: String, _ type: PoolColumnType, aliases: [String] = [], _ meaning: Wording) {
    self.name = name
    self.type = type
    self.aliases = aliases
    self.meaning = meaning
  }
}

/// What the cells of a known column hold.
public enum PoolColumnType: Sendable, CaseIterable {
  /// The row's own identifier, unique in the pool.
  case identifier
  /// A region: INSEE code, name or abbreviation.
  case region
  /// A category of post.
  case category
  /// A department: INSEE code, with or without its leading zero, or name.
  case department
  /// A kind of establishment.
  case kind
  /// A FINESS number.
  case finess
  /// A SIRET number.
  case siret
  /// Any text.
  case text
  /// Texts separated by `|`.
  case texts
  /// Documents of the file, separated by `|`.
  case documents
  /// First days of months, separated by `|`.
  case starts
  /// Numbers of months, separated by `|`.
  case durations
  /// A share from 0 to 100, in percent.
  case share
  /// A probability from 0 to 1, or in percent with its sign.
  case probability
  /// A whole number, 0 or more.
  case whole
  /// A decimal number.
  case decimal
  /// Euros, 0 or more.
  case euros
  /// A day.
  case date
  /// Yes or no.
  case flag
}

extension PoolColumnType {
  /// What the cells hold, in a few words.
  public var wording: Wording {
    switch self {
    case .identifier: .cellsIdentifier
    case .region: .cellsRegion
    case .category: .cellsCategory
    case .department: .cellsDepartment
    case .kind: .cellsKind
    case .finess: .cellsFiness
    case .siret: .cellsSiret
    case .text: .cellsText
    case .texts: .cellsTexts
    case .documents: .cellsDocuments
    case .starts: .cellsStarts
    case .durations: .cellsDurations
    case .share: .cellsShare
    case .probability: .cellsProbability
    case .whole: .cellsWhole
    case .decimal: .cellsDecimal
    case .euros: .cellsEuros
    case .date: .cellsDate
    case .flag: .cellsFlag
    }
  }
}

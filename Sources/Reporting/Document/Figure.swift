public import Quantities
public import Wordings

/// A value of a table, typed so that each format writes it in its own way.
public enum Figure: Sendable, Hashable {
  /// Nothing to say here.
  case none
  /// A text of the user's: never to be read as a formula, a tag or an escape sequence.
  case text(String)
  /// A sentence or a word of the program's.
  case wording(Wording)
  /// A word of the program's for readers, and its code for files, such as `not_funded`.
  case coded(code: String, Wording)
  /// A whole number.
  case count(Int)
  /// An amount.
  case money(Money)
  /// Points.
  case points(Points)
  /// A share in basis points.
  case share(Share)
  /// A ratio that is no share, such as posts per 100 000 inhabitants: three decimals for readers, all of them in files.
  case ratio(Decimal6)
  /// A fiscal year.
  case year(Int)
  /// The month in which something starts.
  case month(YearMonth)
  /// Yes or no.
  case flag(Bool)
}

/// A figure of a table and how it is to be taken.
public struct Cell: Sendable, Hashable {
  /// The figure.
  public var figure: Figure
  /// How it is to be taken.
  public var tone: Tone

  /// A cell.
  public init(_ figure: Figure, tone: Tone = .plain) {
    self.figure = figure
    self.tone = tone
  }

  /// A cell with nothing to say.
  public static let none = Cell(.none)

  /// The user's text; nothing where there is none.
  public static func text(_ text: String?) -> Cell { text.map { $0.isEmpty ? .none : Cell(.text($0)) } ?? .none }
  /// A whole number; nothing where there is none.
  public static func count(_ count: Int?) -> Cell { count.map { Cell(.count($0)) } ?? .none }
  /// An amount; nothing where there is none.
  public static func money(_ amount: Money?) -> Cell { amount.map { Cell(.money($0)) } ?? .none }
  /// Points; nothing where there are none.
  public static func points(_ points: Points?) -> Cell { points.map { Cell(.points($0)) } ?? .none }
  /// A sentence; nothing where it is empty.
  static func sentence(_ wording: Wording) -> Cell { wording.english.isEmpty ? .none : Cell(.wording(wording)) }
  /// A category by its code; nothing where there is none.
  static func category(_ code: String?) -> Cell { code.map { Cell(.coded(code: $0, .category($0))) } ?? .none }
  /// A share; nothing where there is none.
  public static func share(_ share: Share?) -> Cell { share.map { Cell(.share($0)) } ?? .none }
  /// A ratio; nothing where there is none.
  public static func ratio(_ ratio: Decimal6?) -> Cell { ratio.map { Cell(.ratio($0)) } ?? .none }
}

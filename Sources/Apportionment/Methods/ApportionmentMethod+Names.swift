internal import DeclarativeFiles
internal import Quantities

extension ApportionmentMethod {
  /// Other names in use: inventors on either side of the Atlantic, and the French terms.
  private var otherNames: [String] {
    switch self {
    case .largestRemainder: ["hamilton", "hare", "plus-forts-restes", "plus-fort-reste"]
    case .webster: ["sainte-lague", "sainte-laguë"]
    case .dHondt: ["d-hondt", "d'hondt", "jefferson", "plus-forte-moyenne", "plus-fortes-moyennes"]
    case .huntingtonHill: ["hill", "huntington"]
    case .adams: []
    }
  }

  /// The names of the methods, in the order in which they are listed.
  public static var names: [String] { allCases.map(\.rawValue) }

  /// The method of that name, in any of its names; nil for another text.
  public init?(named text: String) {
    let folded = FoldedText(text)
    guard let method = Self.allCases.first(where: { $0.allNames.contains { FoldedText($0) == folded } }) else {
      return nil
    }
    self = method
  }

  /// The name nearest to a text that names no method; nil where none is near enough to be a slip.
  public static func nearestName(to text: String) -> String? {
    NearestName.nearest(to: text, among: allCases.flatMap(\.allNames))
  }

  private var allNames: [String] { [rawValue] + otherNames }
}

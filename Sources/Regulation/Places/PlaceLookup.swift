internal import DeclarativeFiles
internal import Quantities

/// Finds a place by whatever a file calls it: its code, its name, an abbreviation, or code and name together.
///
/// Case, accents, hyphens, apostrophes and a lost leading zero do not matter.
public struct PlaceLookup: Sendable {
  private let indices: [String: Int]
  private let names: [String]

  /// A lookup among places.
  ///
  /// - Parameter places: for each place its code, its name and further names; an earlier place keeps a name that two have.
  public init(_ places: [(code: String, name: String, otherNames: [String])]) {
    var indices: [String: Int] = [:]
    for (index, place) in places.enumerated() {
      var keys = [place.code, place.name] + place.otherNames
      if place.code.hasPrefix("0") { keys.append(String(place.code.dropFirst())) }
      for key in keys where indices[Self.key(key)] == nil { indices[Self.key(key)] = index }
    }
    self.indices = indices
    names = places.flatMap { [$0.code, $0.name] + $0.otherNames }
  }

  /// The index of the place that a text names; nil when it names none, or two that differ.
  public func index(of text: String) -> Int? {
    let key = Self.key(text)
    if let index = indices[key] { return index }
    return Self.parts(of: key).flatMap { code, name in
      guard let index = indices[code], indices[name] == index else { return nil }
      return index
    }
  }

  /// The valid name nearest to a text; nil where none is near enough to be a slip.
  public func nearest(to text: String) -> String? {
    let folded = Dictionary(names.map { (FoldedText($0).description, $0) }) { first, _ in first }
    return NearestName.nearest(to: FoldedText(text).description, among: folded.keys.sorted()).flatMap { folded[$0] }
  }

  /// The two halves of `13 bouches du rhone` or of `bouches du rhone (13)`.
  private static func parts(of key: String) -> (code: String, name: String)? {
    if let space = key.firstIndex(of: " "), let first = key.first, first.isNumber {
      return (String(key[..<space]), String(key[key.index(after: space)...]))
    }
    if let space = key.lastIndex(of: " ") {
      return (String(key[key.index(after: space)...]), String(key[..<space]))
    }
    return nil
  }

  /// A text as it is compared here: folded, with every separator a single space.
  private static func key(_ text: String) -> String {
    let separators: Set<Character> = ["-", "'", "(", ")", "/", ".", ",", ":", "_"]
    return FoldedText(text).description.split { separators.contains($0) || $0 == " " }.joined(separator: " ")
  }
}

extension Regulation {
  /// The region that a text names by code, name or abbreviation; « Océan Indien », a pair of regions, is none.
  public func region(named text: String) -> Region? { regionLookup.index(of: text).map { regions[$0] } }

  /// The department that a text names by code or name.
  public func department(named text: String) -> Department? {
    departmentLookup.index(of: text).map { departments[$0] }
  }

  /// The region's or abbreviation's name nearest to a text that names none.
  public func nearestRegionName(to text: String) -> String? { regionLookup.nearest(to: text) }

  /// The department's name nearest to a text that names none.
  public func nearestDepartmentName(to text: String) -> String? { departmentLookup.nearest(to: text) }
}

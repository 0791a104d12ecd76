internal import Quantities
internal import Regulation

/// How people name a region: by its INSEE code, its name or its usual abbreviation.
enum RegionName {
  /// The region of a name; nil for an unknown one.
  static func region(of name: String, in regulation: Regulation) -> Region? {
    let folded = FoldedText(name)
    return regulation.regions.first { region in
      [region.code, region.name, region.abbreviation ?? region.code].contains { FoldedText($0) == folded }
    }
  }
}

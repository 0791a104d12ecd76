internal import Quantities
internal import Regulation

/// The names that cells may write for what the reference library knows.
struct KnownNames: Sendable {
  /// The codes of the regions, in the order of the library.
  let regionCodes: [String]
  /// Every name of a region, for hints.
  let regionNames: [String]
  private let regions: [String: String]
  private let departments: [String: String]

  init(_ regulation: Regulation) {
    regionCodes = regulation.regions.map(\.code)
    regionNames = regulation.regions.flatMap { [$0.name, $0.code] + [$0.abbreviation].compactMap { $0 } }
    var regions: [String: String] = [:]
    for region in regulation.regions {
      for name in [region.code, region.name, region.abbreviation ?? region.code] {
        regions[Self.key(of: name)] = region.code
        regions[Self.key(of: name, withoutArticle: true)] = region.code
      }
      if region.code.hasPrefix("0") { regions[String(region.code.dropFirst())] = region.code }
    }
    self.regions = regions
    var departments: [String: String] = [:]
    for department in regulation.departments {
      for name in [department.code, department.name] {
        departments[Self.key(of: name)] = department.code
      }
      if department.code.hasPrefix("0") { departments[String(department.code.dropFirst())] = department.code }
    }
    self.departments = departments
  }

  /// What a text in a column of regions means.
  func region(_ text: String) -> ResolvedCells.Meaning {
    if let code = regions[Self.key(of: text)] ?? regions[Self.key(of: text, withoutArticle: true)] {
      return .text(code)
    }
    return Self.key(of: text).hasSuffix("ocean indien") ? .fault(.severalRegions) : .fault(.unknownRegion)
  }

  /// What a text in a column of departments means: its code, or the text itself with what is odd.
  func department(_ text: String) -> ResolvedCells.Meaning {
    departments[Self.key(of: text)].map { .text($0) } ?? .odd(text, .unknownDepartment)
  }

  /// A name as it is compared: folded, hyphens as spaces, with or without the article before it.
  private static func key(of name: String, withoutArticle: Bool = false) -> String {
    let folded = String(FoldedText(name).description.map { $0 == "-" ? " " : $0 })
    guard withoutArticle else { return folded }
    for article in ["la ", "le ", "les ", "l'"] where folded.hasPrefix(article) {
      return String(folded.dropFirst(article.count))
    }
    return folded
  }
}

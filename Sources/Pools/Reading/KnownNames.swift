internal import Quantities
internal import Regulation

/// The names that cells may write for what the reference library knows.
struct KnownNames: Sendable {
  private let regulation: Regulation

  init(_ regulation: Regulation) {
    self.regulation = regulation
  }

  /// What a text in a column of regions means: the region's code.
  func region(_ text: String) -> ResolvedCells.Meaning {
    if let region = regulation.region(named: text) { return .text(region.code) }
    let isPair = FoldedText(text) == FoldedText("Océan Indien")
    return .fault(isPair ? .severalRegions : .unknownRegion)
  }

  /// What a text in a column of departments means: its code, or the text itself with what is odd.
  func department(_ text: String) -> ResolvedCells.Meaning {
    regulation.department(named: text).map { .text($0.code) } ?? .odd(text, .unknownDepartment)
  }

  /// The valid name nearest to a text that names no region.
  func nearestRegion(to text: String) -> String? { regulation.nearestRegionName(to: text) }

  /// The valid name nearest to a text that names no department.
  func nearestDepartment(to text: String) -> String? { regulation.nearestDepartmentName(to: text) }
}

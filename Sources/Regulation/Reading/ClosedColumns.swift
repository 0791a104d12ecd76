internal import DeclarativeFiles
internal import Quantities
internal import Wordings

/// The columns whose values are known beforehand: a condition on any other value would match nothing, unnoticed.
public struct ClosedColumns: Sendable {
  private let regions: [String]

  /// The columns, with the regions that there are.
  public init(regions: [Region]) {
    self.regions = regions.flatMap(\.namesInConditions)
  }

  /// Reports the texts of a test that no cell of its column can hold.
  func report(_ value: PositionedYAML, in column: ColumnReference, into log: ReadingLog) {
    guard let names = names(in: column.name) else { return }
    let known = Set(names.map { FoldedText($0) })
    for item in value.items ?? [value] {
      guard let text = item.text, !known.contains(FoldedText(text)) else { continue }
      let nearest = NearestName.nearest(to: text, among: names)
      log.error(
        "unknown-value", at: item.location, .noValueOfColumn(text, column: column.name),
        hint: nearest.map { .didYouMean($0) } ?? (column.name == "region" ? nil : .expectedOneOf(names)))
    }
  }

  /// Every name of every value; nil for a column that holds whatever a file writes.
  private func names(in column: String) -> [String]? {
    switch column {
    case "region": regions
    case "category": PostCategory.allCases.flatMap { [$0.rawValue] + $0.frenchNames }
    case "employer_kind", "partner_kind", "third_kind":
      EstablishmentKind.allCases.flatMap { [$0.rawValue] + $0.otherNames }
    default: nil
    }
  }
}

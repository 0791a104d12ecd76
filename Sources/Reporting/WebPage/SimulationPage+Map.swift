internal import Results
internal import Wordings

extension SimulationPage {
  /// The map: regions when the posts lie in several, else the departments of the one; nil when nothing can be drawn.
  var territoryMap: TerritoryMap? {
    let codes = Set(result.regions.map(\.code))
    guard let only = codes.first else { return nil }
    return codes.count == 1 ? departmentMap(of: only) : regionMap
  }

  private var regionMap: TerritoryMap? {
    guard let map = maps.regions else { return nil }
    var territories: [String: TerritoryMap.Territory] = [:]
    for region in result.regions {
      let before = territories[region.code]
      territories[region.code] = .init(
        funded: (before?.funded ?? 0) + region.funded, requested: (before?.requested ?? 0) + region.posts)
    }
    return TerritoryMap(
      outlines: map.outlines, viewBox: map.viewBox, territories: territories, language: language, tableID: "posts",
      filtersByCode: false)
  }

  private func departmentMap(of region: String) -> TerritoryMap? {
    let outlines = maps.departments?.outlines.filter { $0.region == region } ?? []
    guard let viewBox = OutlineFrame.viewBox(around: outlines) else { return nil }
    var territories: [String: TerritoryMap.Territory] = [:]
    for post in result.posts {
      guard let department = post.label?.department else { continue }
      let code = department.utf8.count == 1 ? "0" + department : department.uppercased()
      let before = territories[code]
      territories[code] = .init(
        funded: (before?.funded ?? 0) + (post.decision == .funded ? 1 : 0), requested: (before?.requested ?? 0) + 1)
    }
    guard !territories.isEmpty else { return nil }
    return TerritoryMap(
      outlines: outlines, viewBox: viewBox, territories: territories, language: language, tableID: "posts",
      filtersByCode: true)
  }
}

public import Regulation
internal import Wordings

/// The keys that ship with the program.
public enum ShippedKey: String, Sendable, CaseIterable {
  /// Inhabitants.
  case population
  /// Sites of public hospitals, university hospitals left out.
  case hospitals
  /// The same for every region.
  case equal

  /// The names of the keys.
  public static var names: [String] { allCases.map(\.rawValue) }
}

extension ShippedKey {
  /// The key over the regions of a snapshot.
  public func key(_ regulation: Regulation) -> RegionalKey {
    switch self {
    case .population: population(regulation)
    case .hospitals: hospitals(regulation)
    case .equal:
      RegionalKey(
        name: rawValue, title: .Apportioning.equalKey,
        figures: Dictionary(uniqueKeysWithValues: regulation.regions.map { ($0.code, 1) }))
    }
  }

  private func population(_ regulation: Regulation) -> RegionalKey {
    let year = regulation.populations.year
    let entry = regulation.entries.first { $0.id == "populations-\(year)" }
    let estimated = Set(regulation.populations.notes.keys)
    return RegionalKey(
      name: rawValue, title: entry?.title ?? .Apportioning.populationKey(year: year),
      notes: (entry?.notes ?? []).map { RegionalKey.Note($0, regions: estimated) },
      figures: regulation.populations.inhabitants.mapValues { Int64($0) })
  }

  private func hospitals(_ regulation: Regulation) -> RegionalKey {
    let regionOfDepartment = Dictionary(
      regulation.departments.map { ($0.code, $0.regionCode) }
    ) { first, _ in first }
    var figures: [String: Int64] = [:]
    for site in EstablishmentDirectory.shipped.establishments where site.kind == .publicHospital {
      if let region = regionOfDepartment[site.departmentCode] { figures[region, default: 0] += 1 }
    }
    return RegionalKey(name: rawValue, title: .Apportioning.hospitalKey, figures: figures)
  }
}

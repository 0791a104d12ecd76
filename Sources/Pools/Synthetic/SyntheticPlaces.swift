internal import Quantities
internal import Regulation

/// The hospitals among which posts are invented: legal entities of the public service, by region.
struct SyntheticPlaces {
  /// A hospital.
  struct Hospital: Sendable {
    let finess: String
    let name: String
    let kind: EstablishmentKind
    let department: String
    let siret: String?
    let commune: String
  }

  /// The hospitals of one region.
  struct RegionPlaces: Sendable {
    let universities: [Hospital]
    let others: [Hospital]
  }

  private let regions: [String: RegionPlaces]

  init(regulation: Regulation, directory: EstablishmentDirectory) {
    let regionOfDepartment = Dictionary(
      regulation.departments.map { ($0.code, $0.regionCode) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    var places: [String: (universities: [Hospital], others: [Hospital])] = [:]
    for site in directory.establishments {
      guard let region = regionOfDepartment[site.departmentCode], site.kind != .privateHospital else { continue }
      guard site.kind != .collectiveInterest || site.name.hasPrefix("H") else { continue }
      guard seen.insert(site.legalFiness).inserted else { continue }
      let hospital = Hospital(
        finess: site.legalFiness, name: Self.usualNames[site.legalFiness] ?? site.name, kind: site.kind,
        department: site.departmentCode, siret: site.siret,
        commune: site.commune)
      if site.kind == .universityHospital {
        places[region, default: ([], [])].universities.append(hospital)
      } else {
        places[region, default: ([], [])].others.append(hospital)
      }
    }
    regions = places.mapValues { RegionPlaces(universities: $0.universities, others: $0.others) }
  }

  /// The hospitals of a region; nil where the directory has none but university hospitals.
  subscript(region: String) -> RegionPlaces? {
    regions[region].flatMap { $0.others.isEmpty ? nil : $0 }
  }
}

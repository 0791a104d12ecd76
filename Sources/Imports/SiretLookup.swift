internal import Quantities
internal import Regulation

/// Finds what the shipped list of hospitals knows of a SIRET number.
struct SiretLookup {
  /// What is known of an establishment.
  struct Answer: Equatable {
    /// The FINESS number: of the legal entity for an employer, of the site for a place of work.
    let finess: String?
    let name: String?
    let kind: EstablishmentKind?
    /// Whether only the legal entity is known: the first nine digits (SIREN) are, the site is not.
    let isByLegalEntity: Bool
  }

  private let directory: EstablishmentDirectory
  private let bySiren: [Substring: [Int]]

  init(_ directory: EstablishmentDirectory) {
    self.directory = directory
    let sites = directory.establishments
    bySiren = Dictionary(grouping: sites.indices.filter { sites[$0].siret != nil }) {
      (sites[$0].siret ?? "").prefix(9)
    }
  }

  /// What is known of a number; nil when neither the site nor its legal entity is listed.
  func answer(siret: String, role: ImportProfile.EstablishmentRole) -> Answer? {
    let sites = directory.establishments(siret: siret)
    if !sites.isEmpty { return answer(sites, role: role, isByLegalEntity: false) }
    let siblings = (bySiren[siret.filter { !$0.isWhitespace }.prefix(9)] ?? []).map { directory.establishments[$0] }
    return siblings.isEmpty ? nil : answer(siblings, role: role, isByLegalEntity: true)
  }

  private func answer(
    _ sites: [Establishment], role: ImportProfile.EstablishmentRole, isByLegalEntity: Bool
  ) -> Answer {
    let entity = sites.map(\.legalFiness).only
    let site = isByLegalEntity ? nil : sites.map(\.finess).only
    return Answer(
      finess: role == .employer ? entity ?? site : site ?? entity, name: isByLegalEntity ? nil : sites.map(\.name).only,
      kind: sites.map(\.kind).only, isByLegalEntity: isByLegalEntity)
  }
}

extension Array where Element: Hashable {
  /// The element that all are equal to; nil when some differ.
  fileprivate var only: Element? { Set(self).count == 1 ? first : nil }
}

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
  ///
  /// The first nine digits (SIREN) name the legal entity: where the site is not listed, they give its number and kind.
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
      finess: role == .employer ? entity ?? site : site ?? entity,
      // The main site of an entity comes first: FINESS numbers were given in that order.
      name: isByLegalEntity || entity == nil ? nil : sites.first?.name, kind: sites.map(\.kind).only)
  }
}

extension Array where Element: Hashable {
  /// The element that all are equal to; nil when some differ.
  fileprivate var only: Element? { Set(self).count == 1 ? first : nil }
}

/// A hospital site as the yearly survey of hospitals knows it (établissement de santé).
public struct Establishment: Sendable, Hashable {
  /// The FINESS number of the site.
  public let finess: String
  /// The FINESS number of the legal entity that runs it (entité juridique).
  public let legalFiness: String
  /// The SIRET number; nil where the survey gives none.
  public let siret: String?
  /// The name as the survey writes it, in capitals.
  public let name: String
  /// The kind, that of the legal entity.
  public let kind: EstablishmentKind
  /// The INSEE code of the department.
  public let departmentCode: String
  /// The commune as the survey writes it, in capitals; may be empty.
  public let commune: String
}

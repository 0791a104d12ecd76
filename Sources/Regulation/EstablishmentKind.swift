/// The kind of an establishment (type d'établissement).
public enum EstablishmentKind: String, Sendable, CaseIterable, Hashable {
  /// University hospital (centre hospitalier universitaire, CHU or CHRU).
  case universityHospital = "CHU"
  /// Regional hospital (centre hospitalier régional).
  case regionalHospital = "CHR"
  /// Public hospital (centre hospitalier, EPSM, CHS).
  case publicHospital = "CH"
  /// Private hospital of collective interest (établissement de santé privé d'intérêt collectif).
  case collectiveInterest = "ESPIC"
  /// Other private hospital (établissement privé).
  case privateHospital = "PRIVATE"
  /// Multi-professional health centre (maison de santé pluriprofessionnelle).
  case healthHouse = "MSP"
  /// Health centre (centre de santé).
  case healthCentre = "CDS"
  /// Doctor's practice (cabinet libéral).
  case practice = "PRACTICE"
}

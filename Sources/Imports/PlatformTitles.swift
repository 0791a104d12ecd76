/// The titles that the platform gives to the columns of every procedure.
///
/// - Source: demarche.numerique, `app/models/concerns/dossier_export_concern.rb` and `app/models/etablissement.rb`.
enum PlatformTitles {
  /// The number of a file, in every sheet but the main one.
  static let fileNumber = "Dossier ID"
  /// The number of a line of a repeated block.
  static let line = "Ligne"
  /// The state of a file.
  static let state = "État du dossier"
  /// The states of a file.
  static let states = ["Brouillon", "En construction", "En instruction", "Accepté", "Refusé", "Classé sans suite"]

  /// Every title; a form's own titles are not among them.
  static let all: [String] =
    applicant + establishment + enterprise + association + progress + [fileNumber, line, "Champ"]

  private static let applicant = [
    "ID", "Email", "FranceConnect ?", "Civilité", "Nom", "Prénom", "Dépôt pour un tiers", "Nom du mandataire",
    "Prénom du mandataire", "Date de naissance",
  ]
  private static let establishment =
    [
      "SIRET", "siège social", "NAF", "libellé NAF", "Adresse", "numero voie", "type voie", "nom voie",
      "complément adresse", "code postal", "localité", "code INSEE localité", "enseigne",
    ].map { "Établissement " + $0 }
  private static let enterprise =
    [
      "SIREN", "capital social", "numero TVA intracommunautaire", "forme juridique", "forme juridique code",
      "nom commercial", "raison sociale", "SIRET siège social", "code effectif entreprise", "date de création",
      "état administratif", "nom", "prénom",
    ].map { "Entreprise " + $0 }
  private static let association =
    ["RNA", "titre", "objet", "date de création", "date de déclaration", "date de publication"].map {
      "Association " + $0
    }
  private static let progress = [
    "Domaine Fonctionnel", "Référentiel De Programmation", "Centre De Coût", "À archiver", state,
    "Dernière mise à jour le", "Dernière mise à jour du dossier le", "Déposé le", "Passé en instruction le",
    "Date décision SVA/SVR", "Traité le", "Motivation de la décision", "Instructeurs", "Groupe instructeur",
  ]
}

extension Wording {
  /// The comments of a first import profile.
  public enum Proposal {
    /// What the file is.
    public static var whatItIs: Wording {
      Wording(
        en: "How this form's titles become a pool's columns. Proposed from an export: check every line.",
        fr: "Comment les titres de ce formulaire deviennent les colonnes d’un vivier. Proposé d’après un export : "
          + "vérifiez chaque ligne.")
    }
    /// The column that identifies a file.
    public static var identifier: Wording {
      Wording(en: "The column that identifies a file.", fr: "La colonne qui identifie un dossier.")
    }
    /// The states of the files.
    public static func states(_ found: [String]) -> Wording {
      let list = found.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }.joined(separator: ", ")
      return Wording(
        en: "Files in other states are left out. States in this export: \(list).",
        fr: "Les dossiers dans un autre état sont écartés. États de cet export : \(list).")
    }
    /// The repeated blocks.
    public static var blocks: Wording {
      Wording(
        en:
          "If each line of a repeated block is a post, name that block here; its columns then need its name as “sheet:”.",
        fr: "Si chaque ligne d’un bloc répétable est un poste, nommez ce bloc ici ; "
          + "ses colonnes demandent alors son nom sous « sheet: ».")
    }
    /// Values that no title gives.
    public static var constants: Wording {
      Wording(
        en: "No title seems to give these; write the value for all posts, or name a title under “columns:”.",
        fr: "Aucun titre ne semble les donner ; écrivez la valeur de tous les postes, "
          + "ou nommez un titre sous « columns: ».")
    }
    /// The columns.
    public static var columns: Wording {
      Wording(en: "Column of the pool: title in the export.", fr: "Colonne du vivier : titre dans l’export.")
    }
    /// The opinions.
    public static var opinions: Wording {
      Wording(
        en: "The mean of the marks that the opinions give:", fr: "La moyenne des notes données dans les avis :")
    }
    /// The list of hospitals.
    public static var establishments: Wording {
      Wording(
        en: "FINESS number, name and kind from the SIRET number, for hospitals.",
        fr: "Numéro FINESS, nom et type d’après le SIRET, pour les hôpitaux.")
    }
    /// Titles left out.
    public static var ignored: Wording {
      Wording(
        en: "Titles left out on purpose; any other title is reported at the next import.",
        fr: "Titres écartés exprès ; tout autre titre sera signalé au prochain import.")
    }
  }
}

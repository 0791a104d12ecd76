extension Wording {
  /// What the help pages say of arguments and options.
  public enum OptionHelp {
    /// Scenario files.
    public static var scenarios: Wording {
      Wording(
        en: "Scenario files, or folders that hold a scenario.yaml.",
        fr: "Fichiers de scénario, ou dossiers contenant un scenario.yaml.")
    }
    /// One scenario file.
    public static var scenario: Wording {
      Wording(
        en: "A scenario file, or a folder that holds a scenario.yaml.",
        fr: "Fichier de scénario, ou dossier contenant un scenario.yaml.")
    }
    /// `--variant`.
    public static var variant: Wording {
      Wording(en: "Run this variant (repeatable).", fr: "Calculer cette variante (répétable).")
    }
    /// `--all-variants`.
    public static var allVariants: Wording {
      Wording(
        en: "Run the scenario and every variant of it.", fr: "Calculer le scénario et toutes ses variantes.")
    }
    /// `--set`.
    public static var set: Wording {
      Wording(
        en: "Change a value for this run, such as envelopes.FIR.total=-10% (repeatable).",
        fr: "Modifier une valeur pour ce calcul, comme envelopes.FIR.total=-10% (répétable).")
    }
    /// `--skip-bad-rows`.
    public static var skipBadRows: Wording {
      Wording(
        en: "Leave out the rows of the pool that cannot be read, and list them in the result.",
        fr: "Écarter les lignes illisibles du vivier et les lister dans le résultat.")
    }
    /// `--gap`.
    public static var gap: Wording {
      Wording(
        en: "The relative distance to the best possible that is good enough, such as 0.1%; 0 asks for a proof.",
        fr: "Écart relatif au meilleur possible jugé suffisant, comme 0.1% ; 0 demande une preuve.")
    }
    /// `--time-limit`.
    public static var timeLimit: Wording {
      Wording(
        en: "Seconds from the start of the program after which the best result so far is given.",
        fr: "Secondes depuis le lancement au bout desquelles le meilleur résultat obtenu est rendu.")
    }
    /// `--threads`.
    public static var threads: Wording {
      Wording(
        en: "Threads that may work; the result is the same on any number. All processors by default.",
        fr: "Fils de calcul ; le résultat n’en dépend pas. Par défaut, tous les processeurs.")
    }
    /// `--compare-with`.
    public static var compareWith: Wording {
      Wording(
        en: "Show in the web page how another scenario, variant (FILE#VARIANT) or saved result differs.",
        fr:
          "Montrer dans la page web ce que change un autre scénario, une variante (FICHIER#VARIANTE) ou un résultat.")
    }
    /// `--public`.
    public static var publicationSet: Wording {
      Wording(
        en:
          "Write what may be published, and nothing else: no post, no applicant, no count under 5, nor any figure from which one follows.",
        fr:
          "N’écrire que ce qui peut être publié : aucun dossier, aucun candidat, aucun effectif inférieur à 5, ni chiffre dont on en déduirait un."
      )
    }
    /// `--out` of a folder.
    public static var outFolder: Wording {
      Wording(
        en: "Write JSON (result.json of a simulation, else answer.json) and the formats asked for into this folder.",
        fr: "Écrire le JSON (result.json d’une simulation, sinon answer.json) et les formats demandés dans ce dossier.")
    }
    /// `--out` of a file.
    public static var outFile: Wording {
      Wording(
        en: "Write to this file instead of standard output.",
        fr: "Écrire dans ce fichier plutôt que sur la sortie standard.")
    }
    /// `--out` of `export`.
    public static var modelPlace: Wording {
      Wording(
        en: "Write model.mps or model.lp into this folder, or this file when its name has an ending.",
        fr: "Écrire model.mps ou model.lp dans ce dossier, ou ce fichier si son nom a une extension.")
    }
    /// `--out` of `init`.
    public static var startingPlace: Wording {
      Wording(
        en: "Write scenario.yaml into this folder, or this file when it ends with .yaml.",
        fr: "Écrire scenario.yaml dans ce dossier, ou ce fichier s’il finit par .yaml.")
    }
    /// `--format`.
    public static func format(_ names: [String]) -> Wording {
      let list = names.joined(separator: ", ")
      return Wording(
        en: "\(list); several with commas or by repeating the option. Text by default.",
        fr: "\(list) ; plusieurs avec des virgules ou en répétant l’option. Texte par défaut.")
    }
    /// `--lang`.
    public static var language: Wording {
      Wording(
        en: "fr or en; by default the language of the locale.", fr: "fr ou en ; par défaut la langue du système.")
    }
    /// `--quiet`.
    public static var quiet: Wording {
      Wording(
        en: "No progress and no summary beside written files.",
        fr: "Ni progression, ni synthèse quand des fichiers sont écrits.")
    }
    /// `--no-color`.
    public static var noColor: Wording { Wording(en: "No colours.", fr: "Sans couleurs.") }
    /// The saved result of `verify`.
    public static var result: Wording { Wording(en: "A saved result.json.", fr: "Un result.json enregistré.") }
    /// `--scenario` of `verify`.
    public static var verifiedScenario: Wording {
      Wording(
        en: "The scenario file, where it is not the one that the result names.",
        fr: "Le fichier de scénario, s’il n’est pas celui que nomme le résultat.")
    }
    /// `--certificate` of `simulate`.
    public static var writtenCertificate: Wording {
      Wording(
        en: "Where to write the proof of the upper bound; with several runs a name in each run’s folder.",
        fr: "Où écrire la preuve de la borne supérieure ; avec plusieurs calculs, un nom dans le dossier de chacun.")
    }
    /// `--certificate` of `verify`.
    public static var checkedCertificate: Wording {
      Wording(
        en: "The proof of the upper bound; without it certificate.json beside the result.",
        fr: "La preuve de la borne supérieure ; sinon certificate.json, à côté du résultat.")
    }
    /// `--format` of `export`.
    public static var modelFormat: Wording { Wording(en: "mps or lp.", fr: "mps ou lp.") }
    /// `--posts` of `generate`.
    public static var posts: Wording { Wording(en: "Number of posts.", fr: "Nombre de postes.") }
    /// `--seed` of `generate`.
    public static var seed: Wording {
      Wording(
        en: "Seed of the draw; the same seed makes the same pool.", fr: "Graine du tirage ; même graine, même vivier.")
    }
    /// `--profile` of `generate`.
    public static var profile: Wording {
      Wording(
        en: "National, or a region by its code, name or abbreviation.",
        fr: "National, ou une région par son code, son nom ou son abréviation.")
    }
    /// The region of `init`.
    public static var region: Wording {
      Wording(
        en: "A region by its code, name or abbreviation.", fr: "Une région par son code, son nom ou son abréviation.")
    }
    /// The entry of `library`.
    public static var entry: Wording { Wording(en: "The entry to show.", fr: "L’entrée à montrer.") }
    /// `--version`.
    public static var version: Wording { Wording(en: "Show the version.", fr: "Afficher la version.") }
  }
}

extension Wording {
  /// Command lines that make no sense.
  public enum Usage {
    /// A gap that is no share.
    public static var gapOutOfRange: Wording {
      Wording(
        en: "--gap is a number from 0 to 1, such as 0.001, or a percentage, such as 0.1%",
        fr: "--gap est un nombre de 0 à 1, comme 0.001, ou un pourcentage, comme 0.1%")
    }
    /// A time limit that is no duration.
    public static var timeLimitOutOfRange: Wording {
      Wording(
        en: "--time-limit is a number of seconds above 0", fr: "--time-limit est un nombre de secondes supérieur à 0")
    }
    /// No thread at all.
    public static var threadsOutOfRange: Wording {
      Wording(en: "--threads is from 1 to 1024", fr: "--threads va de 1 à 1024")
    }
    /// A format that does not exist.
    public static func unknownFormat(_ name: String, among known: [String]) -> Wording {
      let list = known.joined(separator: ", ")
      return Wording(
        en: "unknown format “\(name)”; expected one of: \(list)",
        fr: "format inconnu « \(name) » ; formats possibles : \(list)")
    }
    /// A language that does not exist.
    public static func unknownLanguage(_ name: String) -> Wording {
      Wording(en: "unknown language “\(name)”: fr or en", fr: "langue inconnue « \(name) » : fr ou en")
    }
    /// Several formats with a single output.
    public static var severalFormatsNeedFolder: Wording {
      Wording(
        en: "standard output takes one format: give a folder with --out",
        fr: "la sortie standard n’admet qu’un format : donnez un dossier avec --out")
    }
    /// Several tables with a single output.
    public static func formatNeedsFolder(_ name: String) -> Wording {
      Wording(
        en: "several runs in the format \(name) need a folder: give one with --out",
        fr: "plusieurs calculs au format \(name) demandent un dossier : donnez-le avec --out")
    }
    /// A certificate for each of several runs.
    public static var certificateNeedsFolder: Wording {
      Wording(
        en: "several runs write a certificate each into their folders: give --out, and a name without “/”",
        fr: "plusieurs calculs écrivent chacun un certificat dans leur dossier : donnez --out, et un nom sans « / »")
    }
    /// A comparison in a publication set.
    public static var publicComparison: Wording {
      Wording(
        en: "--public and --compare-with exclude each other: a comparison names posts",
        fr: "--public et --compare-with s’excluent : une comparaison nomme des dossiers")
    }
    /// A comparison without the page that shows it.
    public static var compareWithNeedsPage: Wording {
      Wording(
        en: "--compare-with adds to the web page: ask for it with --format html",
        fr: "--compare-with complète la page web : demandez-la avec --format html")
    }
    /// A certificate beside a publication set.
    public static var publicCertificate: Wording {
      Wording(
        en: "--public and --certificate exclude each other: a certificate names every post",
        fr: "--public et --certificate s’excluent : un certificat nomme tous les dossiers")
    }
    /// Variants named and all of them.
    public static var variantsExclude: Wording {
      Wording(
        en: "--variant and --all-variants exclude each other", fr: "--variant et --all-variants s’excluent")
    }
    /// A change that is not PATH=VALUE.
    public static func notAChange(_ text: String) -> Wording {
      Wording(
        en: "--set takes PATH=VALUE, not “\(text)”", fr: "--set attend CHEMIN=VALEUR, non « \(text) »")
    }
    /// Two runs that would be written to the same place.
    public static func sameFolder(_ name: String) -> Wording {
      Wording(
        en: "two runs would be written to \(name): rename one of the scenario files or folders",
        fr: "deux calculs seraient écrits dans \(name) : renommez l’un des fichiers ou dossiers de scénario")
    }
    /// A piece of the library that does not exist.
    public static func unknownEntry(_ name: String, nearest: String?) -> Wording {
      let hint = nearest.map(Wording.didYouMean) ?? .libraryLists
      return Wording(
        en: "the library has no “\(name)”; \(hint.english)", fr: "la bibliothèque n’a pas « \(name) » ; \(hint.french)")
    }
    /// A region that does not exist.
    public static func unknownRegion(_ name: String, nearest: String?) -> Wording {
      let hint = nearest.map(Wording.didYouMean) ?? .libraryRegions
      return Wording(
        en: "unknown region “\(name)”; \(hint.english)", fr: "région inconnue « \(name) » ; \(hint.french)")
    }
    /// A file that would be written over.
    public static func fileExists(_ path: String) -> Wording {
      Wording(
        en: "\(path) exists; name another place, or remove it",
        fr: "\(path) existe ; indiquez un autre endroit, ou supprimez-le")
    }
  }
}

extension Wording {
  /// Where the names of the library are listed.
  static var libraryLists: Wording {
    Wording(en: "“dotation library” lists it", fr: "« dotation library » en donne la liste")
  }

  /// Where the names of the regions are listed.
  static var libraryRegions: Wording {
    Wording(en: "“dotation library regions” lists them", fr: "« dotation library regions » en donne la liste")
  }
}

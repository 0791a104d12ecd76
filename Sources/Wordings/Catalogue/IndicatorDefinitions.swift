extension Wording {
  /// What each indicator of a result measures, stated beside the figures.
  public enum IndicatorDefinition {
    /// The share of funded posts without a university hospital.
    public static var shareOutsideCHU: Wording {
      Wording(
        en: "funded posts none of whose establishments (employer, partner, third) is a CHU, per funded post",
        fr: "postes retenus dont aucun établissement (employeur, partenaire, tiers) n’est un CHU, par poste retenu")
    }

    /// The share of funded posts in under-served areas.
    public static var shareZIPZAC: Wording {
      Wording(
        en: "funded posts whose zone is ZIP or ZAC, per funded post",
        fr: "postes retenus dont la zone est ZIP ou ZAC, par poste retenu")
    }

    /// The share of funded posts in specialities in short supply.
    public static var shareScarce: Wording {
      Wording(
        en: "funded posts whose speciality is in the list that the scoring names first, per funded post",
        fr: "postes retenus dont la spécialité figure dans la première liste que nomme la notation, par poste retenu")
    }

    /// The departments served.
    public static var departments: Wording {
      Wording(
        en: "departments in which at least one funded post serves",
        fr: "départements où exerce au moins un poste retenu")
    }

    /// The mean cost of a post.
    public static var costPerPost: Wording {
      Wording(
        en: "euros that the envelopes pay for the funded posts over all years, per funded post",
        fr: "euros que paient les enveloppes pour les postes retenus, toutes années, par poste retenu")
    }

    /// The dispersion between regions.
    public static var giniPostsPer100k: Wording {
      Wording(
        en: "Gini coefficient of funded posts per 100,000 inhabitants over the regions of the pool; 0 is even",
        fr: "coefficient de Gini des postes retenus pour 100\u{202F}000 habitants entre les régions du fichier ; "
          + "0 vaut égalité")
    }
  }
}

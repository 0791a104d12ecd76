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

    /// The dispersion between regions, by information.
    public static var theilPostsPer100k: Wording {
      Wording(
        en:
          "Theil index of the same figures, each region counted once; 0 is even, the logarithm of the number of regions "
          + "is all in one",
        fr: "indice de Theil des mêmes chiffres, chaque région comptant une fois ; 0 vaut égalité, le logarithme du "
          + "nombre de régions tout dans une seule")
    }

    /// The distance between the best and the least served region.
    public static var gapPostsPer100k: Wording {
      Wording(
        en: "largest minus smallest of the same figures",
        fr: "écart entre le plus grand et le plus petit des mêmes chiffres")
    }

    /// The distance from the published split.
    public static var distanceFromAnnex1: Wording {
      Wording(
        en:
          "fewest hospital and ambulatory posts to move, add or take away, by region and category, to come to annex 1 "
          + "of 2018 over the regions of the pool",
        fr: "le moins de postes hospitaliers et ambulatoires à déplacer, ajouter ou retirer, par région et catégorie, "
          + "pour retrouver l’annexe 1 de 2018 sur les régions du fichier")
    }

    /// The figures of each region.
    public static var regions: Wording {
      Wording(
        en:
          "each region of the pool: funded posts of all categories, also per 100,000 inhabitants and as a share of all "
          + "funded posts",
        fr: "chaque région du fichier : postes retenus de toutes catégories, aussi pour 100\u{202F}000 habitants et en "
          + "part de tous les postes retenus")
    }
  }
}

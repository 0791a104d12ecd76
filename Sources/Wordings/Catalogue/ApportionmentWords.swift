extension Wording {
  /// The words of a national split of posts.
  public enum Apportioning {
    /// The title.
    public static func title(posts: Int, regions: Int) -> Wording {
      Wording(
        en: "\(Typography(.english).integer(Int64(posts))) posts over \(regions) regions",
        fr: "\(Typography(.french).integer(Int64(posts))) postes entre \(regions) régions")
    }
    /// A method and what it does.
    public static func method(_ name: String) -> Wording {
      switch name {
      case "largest-remainder":
        Wording(en: "Largest remainder (Hamilton)", fr: "Plus forts restes (Hamilton)")
      case "webster": Wording(en: "Webster (Sainte-Laguë)", fr: "Sainte-Laguë (Webster)")
      case "dhondt": Wording(en: "D’Hondt (Jefferson)", fr: "D’Hondt (plus forte moyenne)")
      case "huntington-hill": Wording(verbatim: "Huntington-Hill")
      case "adams": Wording(verbatim: "Adams")
      default: Wording(verbatim: name)
      }
    }
    /// How a method rounds.
    public static func rounding(_ name: String) -> Wording {
      switch name {
      case "largest-remainder":
        Wording(
          en: "whole parts of the exact shares first, the posts left over to the largest fractions",
          fr: "d’abord les parts entières des quotes-parts, puis les postes restants aux plus fortes fractions")
      case "webster":
        Wording(en: "rounds shares to the nearest", fr: "arrondit les quotes-parts au plus proche")
      case "dhondt":
        Wording(
          en: "rounds shares down, which favours large regions",
          fr: "arrondit les quotes-parts vers le bas, ce qui favorise les grandes régions")
      case "huntington-hill":
        Wording(
          en:
            "rounds shares at the geometric mean; every region with a figure gets a post, as long as there are enough",
          fr:
            "arrondit les quotes-parts à la moyenne géométrique ; toute région dotée d’un chiffre a un poste, tant qu’il y en a assez"
        )
      default:
        Wording(
          en:
            "rounds shares up, which favours small regions; every region with a figure gets a post, as long as there are enough",
          fr:
            "arrondit les quotes-parts vers le haut, ce qui favorise les petites régions ; toute région dotée d’un chiffre a un poste, tant qu’il y en a assez"
        )
      }
    }
    /// The heading of the method.
    public static var methodHeading: Wording { Wording(en: "Method", fr: "Méthode") }
    /// The heading of the keys.
    public static var keyHeading: Wording { Wording(en: "Key", fr: "Clé") }
    /// The heading of floors and caps.
    public static var boundsHeading: Wording { Wording(en: "Floors and caps", fr: "Planchers et plafonds") }
    /// The heading of the comparison with the annexes.
    public static var publishedHeading: Wording { Wording(en: "Published", fr: "Publié") }
    /// The heading of the key that explains most.
    public static var nearestHeading: Wording { Wording(en: "Nearest", fr: "Au plus près") }
    /// A key of a mix.
    public static func mixed(_ title: Wording, percent: Int64) -> Wording {
      Wording(
        en: "\(Typography(.english).percent(basisPoints: percent)) \(title.english)",
        fr: "\(Typography(.french).percent(basisPoints: percent)) \(title.french)")
    }
    /// Inhabitants, where the library says no more.
    public static func populationKey(year: Int) -> Wording {
      Wording(en: "inhabitants in \(year)", fr: "habitants en \(year)")
    }
    /// Public hospitals.
    public static var hospitalKey: Wording {
      Wording(
        en: "sites of public hospitals (CH) in 2023; Drees, yearly survey of hospitals",
        fr: "sites de centres hospitaliers (CH) en 2023 ; Drees, statistique annuelle des établissements")
    }
    /// The same for every region.
    public static var equalKey: Wording { Wording(en: "the same for every region", fr: "autant à chaque région") }
    /// A column of a file.
    public static func columnKey(_ column: String, file: String) -> Wording {
      Wording(en: "sum of “\(column)” of \(file)", fr: "somme de « \(column) » de \(file)")
    }
    /// The rows of a file.
    public static func rowKey(file: String) -> Wording {
      Wording(en: "number of rows of \(file)", fr: "nombre de lignes de \(file)")
    }
    /// How close the split is to the published one.
    public static func distance(_ distance: Int, posts: Int, published: Int) -> Wording {
      guard posts != published else {
        return distance == 0
          ? Wording(en: "the same as the published split", fr: "identique à la répartition publiée")
          : Wording(
            en: "\(distance) of \(posts) posts stand in another region than published",
            fr: "\(distance) postes sur \(posts) sont dans une autre région que celle publiée")
      }
      return Wording(
        en: "\(distance) posts to move, add or take away to come to the \(published) published ones",
        fr: "\(distance) postes à déplacer, ajouter ou retirer pour retrouver les \(published) publiés")
    }
    /// Which key comes nearest.
    public static func nearest(key: String, method: Wording, misplaced: Int, posts: Int) -> Wording {
      Wording(
        en: "“\(key)” by \(method.english): \(misplaced) of \(posts) posts misplaced",
        fr: "« \(key) », \(method.french) : \(misplaced) postes déplacés sur \(posts)")
    }
    /// The published splits, by what they count.
    public static func published(category: String?, metropolitan: Bool, overseas: Bool) -> Wording {
      let first: Wording? =
        switch category {
        case _ where !metropolitan: nil
        case "hospital": Wording(en: "annex 1 of 2018, hospital posts", fr: "annexe 1 de 2018, établissements de santé")
        case "ambulatory": Wording(en: "annex 1 of 2018, ambulatory posts", fr: "annexe 1 de 2018, postes ambulatoires")
        default: Wording(en: "annex 1 of 2018", fr: "annexe 1 de 2018")
        }
      let second = overseas ? Wording(en: "annex 2 of 2018 overseas", fr: "annexe 2 de 2018 outre-mer") : nil
      guard let first, let second else { return first ?? second ?? Wording(verbatim: "") }
      return Wording(en: "\(first.english); \(second.english)", fr: "\(first.french) ; \(second.french)")
    }
    /// A floor or a cap of every region.
    public static func bound(_ posts: Int, isFloor: Bool) -> Wording {
      isFloor
        ? Wording(en: "at least \(posts) in each region", fr: "au moins \(posts) par région")
        : Wording(en: "at most \(posts) in each region", fr: "au plus \(posts) par région")
    }
    /// A floor or a cap of one region.
    public static func bound(_ posts: Int, region: String, isFloor: Bool) -> Wording {
      isFloor
        ? Wording(en: "\(region): at least \(posts)", fr: "\(region) : au moins \(posts)")
        : Wording(en: "\(region): at most \(posts)", fr: "\(region) : au plus \(posts)")
    }
  }
}

extension Wording.Apportioning {
  /// The table of regions.
  public static var regions: Wording { Wording(en: "Posts by region", fr: "Postes par région") }
  /// The table of keys and methods.
  public static var ranking: Wording {
    Wording(en: "Keys and methods by distance", fr: "Clés et méthodes par distance")
  }
  /// The table of methods.
  public static var methods: Wording {
    Wording(en: "The same posts by every method", fr: "Les mêmes postes selon chaque méthode")
  }
  /// A method in a word.
  public static func shortName(_ method: String) -> Wording {
    switch method {
    case "largest-remainder": Wording(en: "Remainders", fr: "Restes")
    case "webster": Wording(en: "Webster", fr: "Ste-Laguë")
    case "dhondt": Wording(verbatim: "D’Hondt")
    case "huntington-hill": Wording(en: "Hunt.-Hill", fr: "Hunt.-Hill")
    case "adams": Wording(verbatim: "Adams")
    default: Wording(verbatim: method)
    }
  }
  /// A region's figure.
  public static var figure: Wording { Wording(en: "Figure", fr: "Chiffre") }
  /// A region's share of the key.
  public static var share: Wording { Wording(en: "Share", fr: "Part") }
  /// A region's exact share of the posts.
  public static var quota: Wording { Wording(en: "Exact", fr: "Exact") }
  /// Published posts.
  public static var publishedColumn: Wording { Wording(en: "Published", fr: "Publié") }
  /// Posts minus published posts.
  public static var difference: Wording { Wording(en: "Diff.", fr: "Écart") }
  /// Posts per inhabitant.
  public static var rate: Wording { Wording(en: "Per 100,000", fr: "Pour 100\u{202F}000") }
  /// Posts in another region.
  public static var misplaced: Wording { Wording(en: "Misplaced", fr: "Déplacés") }
  /// The region that is furthest from its published number.
  public static var furthest: Wording { Wording(en: "Furthest region", fr: "Région la plus éloignée") }
  /// The heading of what has to be known.
  public static var notes: Wording { Wording(en: "How to read it", fr: "Pour lire ces chiffres") }
  /// What the distance is.
  public static func distanceNote(posts: Int) -> Wording {
    Wording(
      en:
        "Misplaced posts: the fewest to move from one region to another to come to the published split; keys are ranked on the \(posts) published posts, whatever number is shared above.",
      fr:
        "Postes déplacés : le moins de postes à changer de région pour retrouver la répartition publiée ; les clés sont classées sur les \(posts) postes publiés, quel que soit le nombre réparti ci-dessus."
    )
  }
  /// What the overseas regions do.
  public static var overseasApart: Wording {
    Wording(
      en:
        "Overseas regions stand apart, as in annex 2: --overseas shares posts among them, --together shares over all.",
      fr:
        "L’outre-mer est à part, comme à l’annexe 2 : --overseas y répartit des postes, --together répartit entre toutes les régions."
    )
  }
  /// Which reading of annex 2 stands beside.
  public static var mayotteReading: Wording {
    Wording(
      en: "Annex 2 gives Océan Indien 21 “dont Mayotte 15”, read here as 15 for Mayotte and 6 for La Réunion.",
      fr: "L’annexe 2 donne à l’Océan Indien 21 « dont Mayotte 15 », lu ici 15 pour Mayotte et 6 pour La Réunion.")
  }
  /// How ties are settled.
  public static var ties: Wording {
    Wording(
      en: "Equal claims go to the larger figure, then to the smaller INSEE code.",
      fr: "À égalité, le poste va au plus grand chiffre, puis au plus petit code INSEE.")
  }
  /// What a mix is.
  public static var mixNote: Wording {
    Wording(
      en:
        "A mix is the weighted mean of each key’s shares, so that keys of different units count by their weights alone.",
      fr:
        "Une clé composite est la moyenne pondérée des parts de chaque clé : seuls les poids comptent, non les unités.")
  }
  /// Floors and caps that do not fit the published numbers.
  public static var noRanking: Wording {
    Wording(
      en: "The floors and caps do not fit the published numbers: the keys are not ranked.",
      fr: "Les planchers et plafonds ne conviennent pas aux nombres publiés : les clés ne sont pas classées.")
  }
  /// Regions that a file says nothing of.
  public static func regionsWithoutRow(_ names: [String], key: String) -> Wording {
    let list = names.joined(separator: ", ")
    return Wording(
      en: "\(key) has no row for \(list); they count 0.",
      fr: "\(key) n’a pas de ligne pour \(list), qui comptent 0.")
  }
}

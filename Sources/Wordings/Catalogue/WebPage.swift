extension Wording {
  /// The name of the map.
  public static var mapTitle: Wording {
    Wording(en: "Map of the funded posts", fr: "Carte des postes retenus")
  }

  /// How many posts of a territory are funded, beside its name.
  public static func mapCount(funded: Int, requested: Int) -> Wording {
    let (count, all) = (Wording { $0.integer(Int64(funded)) }, Wording { $0.integer(Int64(requested)) })
    return Wording(en: "\(count.english) of \(all.english)", fr: "\(count.french) sur \(all.french)")
  }

  /// What the list beside the map says.
  public static var mapList: Wording {
    Wording(en: "Funded posts of those requested", fr: "Postes retenus sur postes demandés")
  }

  /// Why more posts may be funded than a quota allows.
  public static var quotaOfOneFund: Wording {
    Wording(
      en: "A quota counts only the posts paid from the fund or the envelope that it names; others come on top.",
      fr: "Un quota ne compte que les postes payés par le fonds ou l’enveloppe qu’il nomme ; d’autres s’y ajoutent.")
  }

  /// Why what is left of a year is not its limit less what it was charged.
  public static func carriedOver(_ envelopes: [String]) -> Wording {
    let list = envelopes.joined(separator: ", ")
    return Wording(
      en:
        "\(list): what a year leaves goes on to the next; the limit of a year and what is left count from the first year.",
      fr:
        "\(list) : ce qu’un exercice laisse passe au suivant ; la limite d’un exercice et le reste se comptent depuis le premier."
    )
  }

  /// What the map shows and where its outlines come from.
  public static var mapCaption: Wording {
    Wording(
      en:
        "Funded posts by territory; choose one to see its posts in the list. Outlines: IGN/etalab, etalab-2.0 licence, simplified by grippenet/geojson.",
      fr:
        "Postes retenus par territoire ; choisissez-en un pour voir ses postes dans la liste. Contours : IGN/etalab, licence etalab-2.0, simplifiés par grippenet/geojson."
    )
  }

  /// A territory of the map.
  public static func mapTerritory(_ name: String, funded: Int, requested: Int) -> Wording {
    Wording(
      en: "\(name): \(funded) funded of \(requested) requested",
      fr: "\(name) : \(funded) retenus sur \(requested) demandés")
  }
}

extension Wording {
  /// The name of the map.
  public static var mapTitle: Wording {
    Wording(en: "Map of the funded posts", fr: "Carte des postes retenus")
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

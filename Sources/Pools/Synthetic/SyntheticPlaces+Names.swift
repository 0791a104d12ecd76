extension SyntheticPlaces {
  /// The usual names of the regional and university hospitals, whose sites have names of their own.
  ///
  /// - Source: FINESS numbers of legal entities, Drees, statistique annuelle des établissements de santé 2023.
  static let usualNames: [String: String] = [
    "060785011": "CHU de Nice", "130786049": "AP-HM",
    "140000100": "CHU de Caen", "210780581": "CHU de Dijon",
    "250000015": "CHU de Besançon", "290000017": "CHU de Brest",
    "300780038": "CHU de Nîmes", "310781406": "CHU de Toulouse",
    "330781196": "CHU de Bordeaux", "340780477": "CHU de Montpellier",
    "350005179": "CHU de Rennes", "370000481": "CHU de Tours",
    "380780080": "CHU de Grenoble", "420784878": "CHU de Saint-Étienne",
    "440000289": "CHU de Nantes", "450000088": "CHU d’Orléans",
    "490000031": "CHU d’Angers", "510000029": "CHU de Reims",
    "540023264": "CHU de Nancy", "570005165": "CHR Metz-Thionville",
    "590780193": "CHU de Lille", "630780989": "CHU de Clermont-Ferrand",
    "670780055": "CHU de Strasbourg", "690781810": "Hospices civils de Lyon",
    "750712184": "AP-HP", "760780239": "CHU de Rouen",
    "800000044": "CHU d’Amiens", "860014208": "CHU de Poitiers",
    "870000015": "CHU de Limoges", "970100228": "CHU de la Guadeloupe",
    "970211207": "CHU de Martinique", "970408589": "CHU de La Réunion",
  ]
}

internal import Quantities
internal import Wordings

extension FieldScanner {
  /// The indicators; their definitions are part of the format.
  mutating func indicators() throws(JSONSyntaxFault) -> Indicators {
    var indicators = Indicators(
      shareOutsideCHU: nil, shareZIPZAC: nil, shareScarce: nil, departments: 0, costPerPost: nil,
      giniPostsPer100k: nil, populationYear: 0)
    let fields = IndicatorDefinitions.all.map(\.name) + ["population_year", "definitions"]
    try object(fields) { scanner, field throws(JSONSyntaxFault) in
      switch field {
      case "share_outside_chu": indicators.shareOutsideCHU = try scanner.optionalRatio()
      case "share_zip_zac": indicators.shareZIPZAC = try scanner.optionalRatio()
      case "share_scarce_specialities": indicators.shareScarce = try scanner.optionalRatio()
      case "departments": indicators.departments = try scanner.integer()
      case "cost_per_post": indicators.costPerPost = try scanner.optionalMoney()
      case "gini_posts_per_100k": indicators.giniPostsPer100k = try scanner.optionalRatio()
      case "theil_posts_per_100k": indicators.theilPostsPer100k = try scanner.optionalRatio()
      case "gap_posts_per_100k": indicators.gapPostsPer100k = try scanner.optionalRatio()
      case "distance_from_annex_1": indicators.distanceFromAnnex1 = try scanner.optionalInteger()
      case "regions":
        try scanner.list { scanner throws(JSONSyntaxFault) in
          indicators.regions.append(try scanner.regionalIndicators())
        }
      case "population_year": indicators.populationYear = try scanner.integer()
      default: try scanner.definitions()
      }
    }
    return indicators
  }

  private mutating func regionalIndicators() throws(JSONSyntaxFault) -> Indicators.Region {
    var region = Indicators.Region(
      code: "", name: "", funded: 0, inhabitants: nil, postsPer100k: nil, share: nil)
    let fields = ["code", "name", "funded", "inhabitants", "posts_per_100k", "share"]
    try object(fields) { scanner, field throws(JSONSyntaxFault) in
      switch field {
      case "code": region.code = try scanner.text()
      case "name": region.name = try scanner.text()
      case "funded": region.funded = try scanner.integer()
      case "inhabitants": region.inhabitants = try scanner.optionalInteger()
      case "posts_per_100k": region.postsPer100k = try scanner.optionalRatio()
      default: region.share = try scanner.optionalRatio()
      }
    }
    return region
  }

  private mutating func definitions() throws(JSONSyntaxFault) {
    try object(IndicatorDefinitions.all.map(\.name)) { scanner, name throws(JSONSyntaxFault) in
      let expected = IndicatorDefinitions.all.first { $0.name == name }?.text
      try scanner.object(["en", "fr"]) { scanner, language throws(JSONSyntaxFault) in
        let start = scanner.place()
        let text = try scanner.text()
        if text != (language == "en" ? expected?.english : expected?.french) {
          scanner.report("definition", at: start, .ResultFault.definitionChanged)
        }
      }
    }
  }
}

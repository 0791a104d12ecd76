internal import Quantities
internal import Wordings

extension JSONOutput {
  /// Adds the indicators with what each measures.
  mutating func addIndicators(_ indicators: Indicators) {
    add(",\n  \"indicators\": {\n    \"share_outside_chu\": ")
    add(decimal: indicators.shareOutsideCHU?.millionths, digits: 6)
    add(", \"share_zip_zac\": ")
    add(decimal: indicators.shareZIPZAC?.millionths, digits: 6)
    add(", \"share_scarce_specialities\": ")
    add(decimal: indicators.shareScarce?.millionths, digits: 6)
    add(", \"departments\": ")
    add(decimal: Int64(indicators.departments))
    add(", \"cost_per_post\": ")
    add(decimal: indicators.costPerPost?.cents, digits: 2)
    add(",\n    \"gini_posts_per_100k\": ")
    add(decimal: indicators.giniPostsPer100k?.millionths, digits: 6)
    add(", \"theil_posts_per_100k\": ")
    add(decimal: indicators.theilPostsPer100k?.millionths, digits: 6)
    add(", \"gap_posts_per_100k\": ")
    add(decimal: indicators.gapPostsPer100k?.millionths, digits: 6)
    add(", \"distance_from_annex_1\": ")
    add(decimal: indicators.distanceFromAnnex1.map { Int64($0) })
    add(", \"population_year\": ")
    add(decimal: Int64(indicators.populationYear))
    add(",\n    \"regions\": [")
    for (index, region) in indicators.regions.enumerated() {
      add(index == 0 ? "\n      " : ",\n      ")
      addIndicators(of: region)
    }
    add(indicators.regions.isEmpty ? "],\n    \"definitions\": {" : "\n    ],\n    \"definitions\": {")
    for (index, definition) in IndicatorDefinitions.all.enumerated() {
      add(index == 0 ? "\n      " : ",\n      ")
      add(quoted: definition.name)
      add(": {\"en\": ")
      add(quoted: definition.text.english)
      add(", \"fr\": ")
      add(quoted: definition.text.french)
      add("}")
    }
    add("\n    }\n  }")
  }

  private mutating func addIndicators(of region: Indicators.Region) {
    add("{\"code\": ")
    add(quoted: region.code)
    add(", \"name\": ")
    add(quoted: region.name)
    add(", \"funded\": ")
    add(decimal: Int64(region.funded))
    add(", \"inhabitants\": ")
    add(decimal: region.inhabitants.map { Int64($0) })
    add(", \"posts_per_100k\": ")
    add(decimal: region.postsPer100k?.millionths, digits: 6)
    add(", \"share\": ")
    add(decimal: region.share?.millionths, digits: 6)
    add("}")
  }
}

/// The indicators of a file and what each measures.
enum IndicatorDefinitions {
  static let all: [(name: String, text: Wording)] = [
    ("share_outside_chu", .IndicatorDefinition.shareOutsideCHU),
    ("share_zip_zac", .IndicatorDefinition.shareZIPZAC),
    ("share_scarce_specialities", .IndicatorDefinition.shareScarce),
    ("departments", .IndicatorDefinition.departments),
    ("cost_per_post", .IndicatorDefinition.costPerPost),
    ("gini_posts_per_100k", .IndicatorDefinition.giniPostsPer100k),
    ("theil_posts_per_100k", .IndicatorDefinition.theilPostsPer100k),
    ("gap_posts_per_100k", .IndicatorDefinition.gapPostsPer100k),
    ("distance_from_annex_1", .IndicatorDefinition.distanceFromAnnex1),
    ("regions", .IndicatorDefinition.regions),
  ]
}

import Wordings

/// The map of the funded posts by region, or by department of one region (carte).
struct TerritoryMap {
  /// What a territory shows.
  struct Territory {
    let funded: Int
    let requested: Int
  }

  let outlines: [Outline]
  let viewBox: String
  let territories: [String: Territory]
  let language: Language
  /// The table that the map's links filter.
  let tableID: String
  /// What the links search for: the code of a department, the name of a region.
  let filtersByCode: Bool

  /// The map with its legend and its attribution.
  func write(into html: inout HTMLText) {
    let bounds = thresholds
    html.element("figure") { html in
      html.element("div", ["class": "map-and-list"]) { html in
        html.element(
          "svg", ["class": "map", "viewBox": viewBox, "role": "group", "aria-labelledby": "map-name"]
        ) { html in
          html.element("title", ["id": "map-name"], text: Wording.mapTitle.text(in: language))
          for outline in outlines { draw(outline, bounds, into: &html) }
          html.element("g", ["font-size": "\(labelSize)"]) { html in
            for outline in outlines { label(outline, bounds, into: &html) }
          }
        }
        list(bounds, into: &html)
      }
      legend(bounds, into: &html)
      html.element("figcaption", text: Wording.mapCaption.text(in: language))
    }
  }

  private func draw(_ outline: Outline, _ bounds: [Int], into html: inout HTMLText) {
    let territory = territories[outline.code]
    let text = Wording.mapTerritory(
      outline.name, funded: territory?.funded ?? 0, requested: territory?.requested ?? 0
    ).text(in: language)
    html.element(
      "a",
      [
        "href": "#" + tableID, "data-filter": tableID, "data-words": filtersByCode ? outline.code : outline.name,
        "aria-label": text,
      ]
    ) { html in
      html.element("path", ["d": outline.path, "class": "rank-\(rank(territory?.funded ?? 0, bounds))"]) { html in
        html.element("title", text: text)
      }
    }
  }

  private func label(_ outline: Outline, _ bounds: [Int], into html: inout HTMLText) {
    guard let territory = territories[outline.code], territory.requested > 0 else { return }
    let rank = rank(territory.funded, bounds)
    html.element(
      "text",
      [
        "x": "\(outline.x)", "y": "\(outline.y)", "dy": ".35em", "aria-hidden": "true",
        "class": rank >= 3 ? "on-dark" : "on-light",
      ], text: String(territory.funded))
  }

  /// The territories by name beside the map, the most funded posts first.
  private func list(_ bounds: [Int], into html: inout HTMLText) {
    let asked = outlines.compactMap { outline in territories[outline.code].map { (outline, $0) } }
    let ranked = asked.enumerated().sorted { first, second in
      let (one, other) = (first.element.1, second.element.1)
      return (other.funded, other.requested, first.offset) < (one.funded, one.requested, second.offset)
    }
    html.element("div", ["class": "territories"]) { html in
      html.element("p", ["class": "note"], text: Wording.mapList.text(in: language))
      html.element("ul") { html in
        for (outline, territory) in ranked.map(\.element) where territory.requested > 0 {
          html.element("li") { html in
            html.element("span") { html in
              swatch(
                rank(territory.funded, bounds), (filtersByCode ? outline.code + " " : "") + outline.name, into: &html)
            }
            html.element(
              "span", ["class": "figure"],
              text: Wording.mapCount(funded: territory.funded, requested: territory.requested).text(in: language))
          }
        }
      }
    }
  }

  private func legend(_ bounds: [Int], into html: inout HTMLText) {
    html.element("ul", ["class": "legend"]) { html in
      var low = 1
      html.element("li") { html in swatch(0, "0", into: &html) }
      for (index, high) in bounds.enumerated() where high >= low {
        let text = low == high ? "\(low)" : "\(low)–\(high)"
        html.element("li") { html in swatch(index + 1, text, into: &html) }
        low = high + 1
      }
    }
  }

  private func swatch(_ rank: Int, _ text: String, into html: inout HTMLText) {
    html.element("svg", ["class": "map", "viewBox": "0 0 12 9", "aria-hidden": "true"]) { html in
      html.shape("path", ["d": "M0 0h12v9H0z", "class": "rank-\(rank)"])
    }
    html.add(text)
  }

  /// The largest number of posts of each of four shades: equal steps up to the largest.
  private var thresholds: [Int] {
    let most = max(territories.values.map(\.funded).max() ?? 0, 4)
    return (1...4).map { ($0 * most + 3) / 4 }
  }

  private func rank(_ funded: Int, _ bounds: [Int]) -> Int {
    funded == 0 ? 0 : (bounds.firstIndex { funded <= $0 } ?? bounds.count - 1) + 1
  }

  /// Labels keep their size on the page when the drawing shows a small part of France.
  private var labelSize: Double {
    let width = viewBox.split(separator: " ").dropFirst(2).first.flatMap { Double($0) } ?? 1_000
    return (width / 50 * 10).rounded() / 10
  }
}

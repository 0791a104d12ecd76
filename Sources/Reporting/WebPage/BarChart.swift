internal import Quantities
internal import Wordings

/// A bar for each mark, with its figure written beside it: no colour has to be told from another.
struct BarChart {
  /// Bars that a page shows; the table holds all of them.
  private static let limit = 60

  let chart: Chart
  let language: Language

  /// The bars as a list, so that every figure is read out and nothing is cut on a phone or on paper.
  func write(into html: inout HTMLText) {
    let marks = chart.marks.prefix(Self.limit)
    guard !marks.isEmpty else { return }
    let heights: [Double] = marks.flatMap { [$0.value.height, $0.reference?.height ?? 0] }
    let (low, high) = (min(heights.min() ?? 0, 0), max(heights.max() ?? 0, 0))
    let scale = Scale(low: low, high: high > low ? high : low + 1)
    html.element("figure", ["class": "bars"]) { html in
      html.element("figcaption", ["class": "bars-title"], text: chart.title.text(in: language))
      if let reference = chart.reference { legend(reference, into: &html) }
      html.element("dl") { html in
        for mark in marks { write(mark, scale, into: &html) }
      }
      if chart.marks.count > marks.count {
        html.element(
          "p", ["class": "note"], text: Wording.furtherBars(chart.marks.count - marks.count).text(in: language))
      }
    }
    html.newline()
  }

  /// Where figures stand on a bar of 200 units.
  private struct Scale {
    let low: Double
    let high: Double

    func place(_ value: Double) -> Double { ((value - low) / (high - low) * 2_000).rounded() / 10 }
  }

  private func legend(_ reference: Wording, into html: inout HTMLText) {
    html.element("p", ["class": "note legend"]) { html in
      html.element("svg", ["class": "bar key", "viewBox": "0 0 12 10", "aria-hidden": "true"]) { html in
        html.shape("rect", ["class": "reference", "x": "5", "width": "2", "height": "10"])
      }
      html.add(reference.text(in: language))
    }
  }

  private func write(_ mark: Chart.Mark, _ scale: Scale, into html: inout HTMLText) {
    html.element("dt", ["class": "user"], text: mark.place)
    html.element("dd") { html in
      html.element(
        "svg", ["class": "bar", "viewBox": "0 0 200 10", "preserveAspectRatio": "none", "aria-hidden": "true"]
      ) { html in
        let (zero, end) = (scale.place(0), scale.place(mark.value.height))
        html.shape("rect", ["class": "track", "width": "200", "height": "10"])
        html.shape(
          "rect", ["class": "fill", "x": "\(min(zero, end))", "width": "\((end - zero).magnitude)", "height": "10"])
        if let reference = mark.reference, reference != .none {
          let place = min(max(scale.place(reference.height) - 0.6, 0), 198.8)
          html.shape("rect", ["class": "reference", "x": "\(place)", "width": "1.2", "height": "10"])
        }
      }
      html.element("span", ["class": "figure"]) { html in
        html.add(mark.value.text(in: language))
        if let reference = mark.reference, reference != .none, let title = chart.reference {
          html.element(
            "span", ["class": "note"],
            text:
              " (\(title.text(in: language))\(language == .french ? "\u{202F}: " : ": ")\(reference.text(in: language)))"
          )
        }
      }
    }
  }
}

internal import Wordings

/// A filled bar: how much of a limit is used (barre de consommation).
struct UsageBar {
  let used: Int64
  let limit: Int64
  /// The part of `used` that earlier cohorts take.
  var committed: Int64 = 0
  /// What the bar says, written beside it.
  let text: String

  /// The bar as a drawing; its text stands beside it.
  func write(into html: inout HTMLText) {
    let whole = max(limit, used, 1)
    func width(_ part: Int64) -> String { "\((Double(part) / Double(whole) * 2_000).rounded() / 10)" }
    html.element(
      "svg",
      ["class": "bar", "viewBox": "0 0 200 10", "preserveAspectRatio": "none", "aria-hidden": "true"]
    ) { html in
      html.shape("rect", ["class": "track", "width": "200", "height": "10"])
      html.shape("rect", ["class": used >= limit ? "full" : "fill", "width": width(used), "height": "10"])
      if committed > 0 { html.shape("rect", ["class": "committed", "width": width(committed), "height": "10"]) }
    }
  }
}

internal import Quantities
internal import Wordings

/// A chart as a drawing with a text alternative: a staircase, or single marks where nothing is known between them.
struct StepChart {
  private static let (width, height) = (720.0, 320.0)
  private static let (left, right, top, bottom) = (8.0, 8.0, 40.0, 70.0)

  let chart: Chart
  let language: Language
  private let places: [(x: Double, y: Double)]
  private let xs: ClosedRange<Double>
  private let ys: ClosedRange<Double>

  init(_ chart: Chart, language: Language) {
    self.chart = chart
    self.language = language
    places = chart.marks.map { (Self.number(of: $0.place), $0.value.height) }
    xs = Self.range(places.map(\.x))
    ys = Self.range(places.map(\.y))
  }

  /// The figure with its caption; the table beside it says the same in numbers.
  func write(into html: inout HTMLText) {
    guard let first = chart.marks.first, let last = chart.marks.last else { return }
    let words = Wording.chartSummary(
      count: chart.marks.count, from: first.placeWording, to: last.placeWording, first: first.value.wording,
      last: last.value.wording)
    html.element("figure") { html in
      html.element(
        "svg",
        [
          "class": "chart", "viewBox": "0 0 \(Int(Self.width)) \(Int(Self.height))", "role": "img",
          "aria-label": chart.title.text(in: language) + ". " + words.text(in: language),
        ]
      ) { html in
        switch chart.form {
        case .staircase: html.shape("path", ["class": "series", "d": path])
        case .points, .bars: marks(into: &html)
        }
        axes(into: &html)
      }
      html.element("figcaption", text: chart.title.text(in: language) + " · " + words.text(in: language))
    }
    html.newline()
  }

  /// Horizontal to the next value, then up or down to its figure.
  private var path: String {
    var path = ""
    for (index, place) in places.enumerated() {
      path += index == 0 ? "M" + x(place.x) + " " + y(place.y) : "H" + x(place.x) + "V" + y(place.y)
    }
    return path
  }

  private func marks(into html: inout HTMLText) {
    for place in places {
      html.shape("circle", ["class": "mark", "cx": x(place.x), "cy": y(place.y), "r": "4"])
    }
  }

  /// The base line, the highest and the lowest figure, and the first and the last value.
  ///
  /// The figures stand inside the drawing: they keep a legible size on a phone, and none is cut.
  private func axes(into html: inout HTMLText) {
    let base = Self.height - Self.bottom
    html.shape(
      "path",
      ["class": "axis", "d": "M\(Self.text(Self.left)) \(Self.text(base))H\(Self.text(Self.width - Self.right))"])
    guard let first = chart.marks.first, let last = chart.marks.last else { return }
    let low = chart.marks.min { $0.value.height < $1.value.height }?.value ?? first.value
    let high = chart.marks.max { $0.value.height < $1.value.height }?.value ?? last.value
    html.shape(
      "path",
      ["class": "grid", "d": "M\(Self.text(Self.left)) \(Self.text(Self.top))H\(Self.text(Self.width - Self.right))"])
    label(high.text(in: language), x: Self.left, y: Self.top - 10, anchor: "start", into: &html)
    if low != high {
      label(low.text(in: language), x: Self.width - Self.right, y: base - 10, anchor: "end", into: &html)
    }
    label(first.placeWording.text(in: language), x: Self.left, y: base + 26, anchor: "start", into: &html)
    label(last.placeWording.text(in: language), x: Self.width - Self.right, y: base + 26, anchor: "end", into: &html)
    label(chart.axis.text(in: language), x: Self.width / 2, y: Self.height - 8, anchor: "middle", into: &html)
  }

  private func label(_ text: String, x: Double, y: Double, anchor: String, into html: inout HTMLText) {
    html.element("text", ["x": Self.text(x), "y": Self.text(y), "text-anchor": anchor], text: text)
  }

  private func x(_ value: Double) -> String {
    let share = (value - xs.lowerBound) / (xs.upperBound - xs.lowerBound)
    return Self.text(Self.left + share * (Self.width - Self.left - Self.right))
  }

  private func y(_ value: Double) -> String {
    let share = (value - ys.lowerBound) / (ys.upperBound - ys.lowerBound)
    return Self.text(Self.height - Self.bottom - share * (Self.height - Self.top - Self.bottom))
  }

  /// A coordinate to a tenth: the same digits on every machine.
  private static func text(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }

  private static func range(_ values: [Double]) -> ClosedRange<Double> {
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    return low < high ? low...high : low - 1...low + 1
  }

  /// A value as a scenario writes it, as a place on the axis.
  private static func number(of text: String) -> Double {
    Double(text.hasSuffix("%") ? String(text.dropLast()) : text) ?? 0
  }
}

extension Chart.Mark {
  /// The value, as its reader writes it.
  fileprivate var placeWording: Wording { reading?.wording ?? Wording(verbatim: place) }
}

extension Figure {
  /// How high the figure stands in a drawing.
  var height: Double {
    switch self {
    case .count(let count): Double(count)
    case .money(let amount): Double(amount.cents)
    case .points(let points): Double(points.thousandths)
    case .share(let share): Double(share.basisPoints)
    case .ratio(let ratio): Double(ratio.millionths)
    case .year(let year): Double(year)
    case .none, .text, .wording, .coded, .month, .flag: 0
    }
  }

  fileprivate var wording: Wording { Wording(en: text(in: .english), fr: text(in: .french)) }
}

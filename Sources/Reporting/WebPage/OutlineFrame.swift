/// The part of the map of France that a set of outlines takes.
enum OutlineFrame {
  /// A view box around outlines with a margin; nil when they hold no point.
  static func viewBox(around outlines: [Outline]) -> String? {
    var (left, top, right, bottom) = (Double.infinity, Double.infinity, -Double.infinity, -Double.infinity)
    for outline in outlines {
      for (x, y) in points(of: outline.path) {
        (left, right) = (min(left, x), max(right, x))
        (top, bottom) = (min(top, y), max(bottom, y))
      }
    }
    guard left <= right else { return nil }
    let margin = max(right - left, bottom - top) * 0.03
    let values = [left - margin, top - margin, right - left + 2 * margin, bottom - top + 2 * margin]
    return values.map { "\(($0 * 10).rounded() / 10)" }.joined(separator: " ")
  }

  /// The points of a path of absolute moves and lines.
  private static func points(of path: String) -> [(Double, Double)] {
    let numbers = path.split { !($0.isNumber || $0 == "." || $0 == "-") }.compactMap { Double($0) }
    return stride(from: 0, to: numbers.count - 1, by: 2).map { (numbers[$0], numbers[$0 + 1]) }
  }
}

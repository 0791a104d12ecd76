import Glibc
import LinearProgramming

/// Multipliers near the best ones, from Newton steps on a smoothed bound.
///
/// Thousands of groups that tie make the bound of a large problem so kinked that neither steps by sign nor a working set
/// get past them. Spread at a heat that falls (Nesterov, *Smooth minimization of non-smooth functions*, Mathematical
/// Programming 103, 2005), with a logarithm that keeps the multipliers to their side, the bound is smooth, and few
/// steps follow it down. Multipliers of links stay as they are.
struct SmoothedPrices {
  struct Result {
    /// The best multipliers met.
    var multipliers: [Double]
    /// Their bound.
    var bound: Double
    /// How far, in value, groups were still spread over their columns.
    var heat: Double
  }

  /// One side of a row: its multiplier counts there and has one sign, unless both sides are the same.
  private struct Side {
    var row: Int
    var sign: Double
    var bound: Double
    var isFree: Bool
  }

  private struct Step {
    var direction: [Double]
    /// What the smoothed bound would fall by, twice, if it were quadratic.
    var decrement: Double
  }

  private struct Place {
    /// Multiplier of each side, as a value.
    var point: [Double]
    /// Multipliers of the links.
    var links: [Double]
    var smoothed: SmoothedBound
    /// What is made small.
    var merit: Double
  }

  /// With more rows the steps take too long.
  static let mostRows = 2_000
  private static let (mostSteps, mostHalvings) = (80, 12)
  /// By how much the heat falls once a step changes little.
  private static let cooling = 0.5
  /// Added to the curvature, as a part of it.
  private static let leastDamping = 1e-9
  /// Spread left at the end, as a part of the bound.
  private static let tolerance = 1e-6

  private let pricing: Pricing
  private let groups: [Int32]
  /// Part of the bounds that the groups may use, where they are a sample.
  private let fraction: Double
  private let monitor: SearchMonitor
  private let largest: [Double]
  private let sides: [Side]
  /// The largest value of a column.
  let worth: Double

  init(pricing: Pricing, groups: [Int32], fraction: Double, monitor: SearchMonitor) {
    self.pricing = pricing
    self.groups = groups
    self.fraction = fraction
    self.monitor = monitor
    let largest = pricing.largestAmounts.map { $0 > 0 ? $0 : 1 }
    sides = pricing.problem.rows.indices.flatMap { row -> [Side] in
      let (lower, upper) = (pricing.lower[row], pricing.upper[row])
      let unit = fraction / largest[row]
      let below = Side(row: row, sign: -1, bound: -lower.nearestDouble * unit, isFree: false)
      let above = Side(row: row, sign: 1, bound: upper.nearestDouble * unit, isFree: lower == upper)
      return (upper == ChoiceModel.noUpper ? [] : [above])
        + (lower == ChoiceModel.noLower || lower == upper ? [] : [below])
    }
    self.largest = largest
    worth = pricing.problem.levels[0].reduce(1) { max($0, abs(Double($1))) }
  }

  /// Follows the smoothed bound down.
  ///
  /// - Parameters:
  ///   - start: multipliers to begin at.
  ///   - first: the first heat, in values.
  /// - Returns: the best multipliers met, their bound and the last heat.
  func improved(_ start: [Double], from first: Double) -> Result {
    var heat = first
    let links = Array(start[pricing.problem.rows.count...])
    var place = place(
      at: sides.map { side in
        let known = side.sign * start[side.row] * largest[side.row]
        return side.isFree ? known : min(max(known, worth / 300), worth)
      }, links, heat)
    var best = Result(multipliers: multipliers(place.point, links), bound: place.smoothed.bound, heat: heat)
    var damping = Self.leastDamping
    for _ in 0..<Self.mostSteps {
      guard damping < 1, monitor.interruptionNow() == nil, let step = newton(place, heat, damping) else { break }
      guard let next = moved(place, by: step, heat) else {
        damping *= 100
        continue
      }
      damping = max(Self.leastDamping, damping / 10)
      place = next
      if place.smoothed.bound < best.bound {
        best = Result(multipliers: multipliers(place.point, links), bound: place.smoothed.bound, heat: heat)
      }
      guard step.decrement < heat * Double(sides.count) else { continue }
      let spread = place.smoothed.excess + heat * Double(sides.count)
      if spread < Self.tolerance * abs(place.smoothed.bound) { break }
      heat *= Self.cooling
      place = self.place(at: place.point, links, heat)
    }
    best.heat = heat
    return best
  }

  private func multipliers(_ point: [Double], _ links: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: pricing.problem.rows.count) + links
    for (side, part) in zip(sides, point) { result[side.row] += side.sign * part / largest[side.row] }
    return result
  }

  private func place(at point: [Double], _ links: [Double], _ heat: Double) -> Place {
    let smoothed = SmoothedBound(
      pricing, groups, fraction: fraction, largest: largest, at: multipliers(point, links), heat: heat)
    let barrier = zip(sides, point).reduce(0) { $1.0.isFree ? $0 : $0 - heat * log($1.1) }
    return Place(point: point, links: links, smoothed: smoothed, merit: smoothed.bound + smoothed.excess + barrier)
  }

  private func newton(_ place: Place, _ heat: Double, _ damping: Double) -> Step? {
    let (count, rows) = (sides.count, pricing.problem.rows.count)
    var gradient: [Double] = []
    var matrix = [Double](repeating: 0, count: count * count)
    for (index, side) in sides.enumerated() {
      let (part, own) = (place.point[index], index * count + index)
      gradient.append(side.bound - side.sign * place.smoothed.activity[side.row] - (side.isFree ? 0 : heat / part))
      for (other, second) in sides[...index].enumerated() {
        let cell = max(side.row, second.row) * rows + min(side.row, second.row)
        matrix[index * count + other] = side.sign * second.sign * place.smoothed.curvature[cell]
      }
      // Without a side to keep to, a multiplier still moves by its own size at most.
      let size = side.isFree ? max(abs(part), worth / 300) : part
      matrix[own] += heat / (size * size)
      matrix[own] *= 1 + damping
    }
    guard let solution = CholeskyFactors.solution(of: &matrix, gradient) else { return nil }
    let decrement = zip(solution, gradient).reduce(0) { $0 + $1.0 * $1.1 }
    return Step(direction: solution.map { -$0 }, decrement: decrement)
  }

  /// As much of a step as lowers the merit and keeps every multiplier on its side; nothing where too little does.
  private func moved(_ place: Place, by step: Step, _ heat: Double) -> Place? {
    var length = 1.0
    for (index, side) in sides.enumerated() where !side.isFree && step.direction[index] < 0 {
      length = min(length, -0.9 * place.point[index] / step.direction[index])
    }
    for _ in 0..<Self.mostHalvings {
      let next = self.place(at: zip(place.point, step.direction).map { $0 + length * $1 }, place.links, heat)
      if next.merit <= place.merit - 1e-3 * length * step.decrement { return next }
      length /= 2
    }
    return nil
  }
}

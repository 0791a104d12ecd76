import Results

/// Changes a certificate in one place, as damage or bad faith would.
struct CertificateMutation {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func mutated(_ certificate: OptimalityCertificate) -> OptimalityCertificate {
    var changed = certificate
    let lemma = certificate.lemmas.indices.randomElement(using: &random)
    if let lemma, Bool.random(using: &random) {
      switch Int.random(in: 0..<6, using: &random) {
      case 0: changed.lemmas[lemma].bound -= Int64.random(in: 1...100_000, using: &random)
      case 1: changed.lemmas[lemma].states?.floor += Int64.random(in: 1...100_000, using: &random)
      case 2: changed.lemmas[lemma].posts.removeLast()
      case 3: changed.lemmas.remove(at: lemma)
      case 4: change(&changed.lemmas[lemma].states)
      default: changed.lemmas[lemma].tree = mutated(certificate.lemmas[lemma].tree)
      }
    } else if Int.random(in: 0..<5, using: &random) == 0 {
      switch Int.random(in: 0..<4, using: &random) {
      case 0: changed.prices = mutated(certificate.prices)
      case 1: changed.valueBits = Int.random(in: 0...40, using: &random)
      case 2: changed.links = Array(certificate.links.dropLast())
      default:
        if let count = certificate.counts.indices.randomElement(using: &random) {
          if let rows = changed.counts[count].rows, !rows.isEmpty, Bool.random(using: &random) {
            changed.counts[count].amounts?[0] += Int64.random(in: -1...1, using: &random)
          } else if let figure = changed.counts[count].figure {
            changed.counts[count].figure = figure + Int32.random(in: -1...1, using: &random)
          } else {
            changed.counts[count].offers = [0]
            changed.counts[count].post = nil
          }
        }
      }
    } else {
      changed.tree = mutated(certificate.tree)
    }
    return changed
  }

  private mutating func change(_ states: inout OptimalityCertificate.Lemma.States?) {
    guard var figures = states?.figures, let state = figures.indices.randomElement(using: &random) else { return }
    if Bool.random(using: &random) {
      figures.remove(at: state)
    } else if let figure = figures[state].indices.randomElement(using: &random) {
      figures[state][figure] += Int64.random(in: -2_000...2_000, using: &random)
    }
    states?.figures = figures
  }

  private mutating func mutated(_ tree: [OptimalityCertificate.Step]) -> [OptimalityCertificate.Step] {
    guard let step = tree.indices.randomElement(using: &random) else { return tree }
    var changed = tree
    switch Int.random(in: 0..<5, using: &random) {
    case 0: changed.remove(at: step)
    case 1: changed.insert(tree[step], at: step)
    case 2: changed[step].fixing = tree[step].fixing.map { mutated($0) }
    case 3: changed[step].end = .state(Int32.random(in: 0..<4, using: &random))
    default:
      switch tree[step].end {
      case .closed(let multipliers): changed[step].end = .closed(mutated(multipliers))
      case .split(let count, let most):
        changed[step].end = .split(
          count: count + Int32.random(in: 0...1, using: &random), most: most + Int64.random(in: -2...2, using: &random))
      case .state(let state): changed[step].end = .state(state + 1)
      }
    }
    return changed
  }

  private mutating func mutated(
    _ multipliers: OptimalityCertificate.Multipliers
  ) -> OptimalityCertificate.Multipliers {
    var changed = multipliers
    guard let entry = multipliers.rows.indices.randomElement(using: &random) else { return multipliers }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: changed.values[entry].negate()
    case 1: changed.values[entry] = changed.values[entry] &* 1_000_003
    case 2: changed.bits = Int.random(in: 0...60, using: &random)
    case 3: changed.rows[entry] += 1
    default: changed.values[entry] += Int64.random(in: -3...3, using: &random)
    }
    return changed
  }
}

/// Hides figures until no hidden count can be worked out from those that are left (secret statistique secondaire).
///
/// Each count to be kept is attacked as a reader would; while the reader comes too close, the least useful figure
/// among those that hold the count in place is hidden too. What is hidden never comes back, so that it ends.
struct Suppression {
  /// A reader may narrow a hidden count down to no fewer values than “under 5” leaves: 0 to 4.
  static let leastWidth: Int64 = 4

  let releases: [Release]
  /// The cells whose sum is to be kept, for each count.
  let secrets: [[Int]]
  let attack: Attack

  /// The releases to be hidden when those of `start` are.
  func hidden(from start: Set<Int>) throws -> Set<Int> {
    var hidden = closure(of: start)
    for secret in secrets {
      var reach = try attack.reach(of: secret, knowing: releases, without: hidden)
      while reach.width < Self.leastWidth, !reach.holders.isEmpty {
        let victim = try victim(for: secret, held: reach, hidden)
        hidden = closure(of: hidden.union([victim]))
        reach = try attack.reach(of: secret, knowing: releases, without: hidden)
      }
    }
    return hidden
  }

  /// The release whose absence frees the count; where none does alone, the one that frees it most.
  private func victim(for secret: [Int], held reach: Attack.Reach, _ hidden: Set<Int>) throws -> Int {
    let candidates = reach.holders.sorted {
      (releases[$0].rank, releases[$0].weight, $0) < (releases[$1].rank, releases[$1].weight, $1)
    }
    var best = (release: candidates[0], width: reach.width)
    for candidate in candidates {
      let without = closure(of: hidden.union([candidate]))
      let width = try attack.reach(of: secret, knowing: releases, without: without).width
      if width >= Self.leastWidth { return candidate }
      if width > best.width { best = (candidate, width) }
    }
    return best.release
  }

  private func closure(of hidden: Set<Int>) -> Set<Int> {
    hidden.union(releases.indices.filter { releases[$0].parent.map(hidden.contains) ?? false })
  }
}

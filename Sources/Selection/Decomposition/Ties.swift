/// Things that are tied together, directly or through others.
struct Ties {
  private var leader: [Int]

  init(count: Int) { leader = Array(0..<count) }

  private mutating func top(_ thing: Int) -> Int {
    var thing = thing
    while leader[thing] != thing {
      leader[thing] = leader[leader[thing]]
      thing = leader[thing]
    }
    return thing
  }

  mutating func tie(_ first: Int, _ second: Int) {
    let (a, b) = (top(first), top(second))
    if a != b { leader[max(a, b)] = min(a, b) }
  }

  /// The blocks of things tied together, in order, and the block of each thing.
  mutating func blocks() -> (blocks: [[Int]], blockOf: [Int]) {
    var blocks: [[Int]] = []
    var blockOf = [Int](repeating: -1, count: leader.count)
    for thing in leader.indices {
      let top = top(thing)
      if blockOf[top] < 0 {
        blockOf[top] = blocks.count
        blocks.append([])
      }
      blockOf[thing] = blockOf[top]
      blocks[blockOf[thing]].append(thing)
    }
    return (blocks, blockOf)
  }
}

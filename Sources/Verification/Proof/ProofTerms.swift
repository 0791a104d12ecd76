/// What a proof of a bound speaks about, in numbers: posts, their options, rows; the links between posts.
///
/// Posts that are funded together or not at all form a block. A post that the commission refused has no options.
struct ProofTerms: Sendable {
  /// A row: the weights of the chosen options sum up to something within the bounds.
  struct Row: Sendable {
    var lower: Int128?
    var upper: Int128?
  }

  /// First option of each post, closed by the number of options.
  var optionStart: [Int32] = [0]
  /// What each option is paid by: a number of an offer.
  var offers: [Int32] = []
  /// What each option is worth.
  var values: [Int64] = []
  /// First entry of each option, closed by the number of entries.
  var entryStart: [Int] = [0]
  var entryRows: [Int32] = []
  var weights: [Int64] = []
  var rows: [Row] = []
  /// Posts of each block; every post is in one.
  var blocks: [[Int32]] = []
  var blockOfPost: [Int32] = []
  /// Whether a block has to be funded.
  var isRequired: [Bool] = []

  var postCount: Int { optionStart.count - 1 }
  var optionCount: Int { values.count }

  func options(_ post: Int) -> Range<Int> { Int(optionStart[post])..<Int(optionStart[post + 1]) }
  func entries(_ option: Int) -> Range<Int> { entryStart[option]..<entryStart[option + 1] }

  /// What an option weighs in a row.
  func weight(_ option: Int, _ row: Int32) -> Int64 {
    entries(option).first { entryRows[$0] == row }.map { weights[$0] } ?? 0
  }

  /// Adds an option to the post that is being built.
  mutating func addOption(offer: Int, value: Int64, weights added: [(row: Int32, weight: Int64)]) {
    offers.append(Int32(offer))
    values.append(value)
    for entry in added where entry.weight != 0 {
      entryRows.append(entry.row)
      weights.append(entry.weight)
    }
    entryStart.append(weights.count)
  }

  /// Ends the post that is being built.
  mutating func endPost() { optionStart.append(Int32(optionCount)) }

  /// Adds rows behind the others, by what each option puts into them.
  mutating func add(_ added: [Row], entries: (Int) -> [(row: Int32, weight: Int64)]) {
    let (oldStart, oldRows, oldWeights) = (entryStart, entryRows, weights)
    rows += added
    entryRows.removeAll(keepingCapacity: true)
    weights.removeAll(keepingCapacity: true)
    for option in 0..<optionCount {
      entryRows += oldRows[oldStart[option]..<oldStart[option + 1]]
      weights += oldWeights[oldStart[option]..<oldStart[option + 1]]
      for entry in entries(option) where entry.weight != 0 {
        entryRows.append(entry.row)
        weights.append(entry.weight)
      }
      entryStart[option + 1] = weights.count
    }
  }

  /// Sets the blocks: posts that share a group, directly or through others.
  mutating func setBlocks(groups: [[Int]], required: (Int) -> Bool) {
    var first = Array(0..<postCount)
    var hasChanged = true
    // The least post of a block spreads through its groups; blocks are small and few.
    while hasChanged {
      hasChanged = false
      for group in groups {
        guard let least = group.map({ first[$0] }).min() else { continue }
        for post in group where first[post] != least {
          first[post] = least
          hasChanged = true
        }
      }
    }
    var number: [Int: Int32] = [:]
    for post in 0..<postCount {
      if let known = number[first[post]] {
        blocks[Int(known)].append(Int32(post))
        blockOfPost.append(known)
      } else {
        number[first[post]] = Int32(blocks.count)
        blockOfPost.append(Int32(blocks.count))
        blocks.append([Int32(post)])
        isRequired.append(false)
      }
      if required(post) { isRequired[Int(blockOfPost[post])] = true }
    }
  }

  /// Moves the bounds of every row to multiples of what divides all its weights.
  mutating func roundBounds() {
    var divisors = [UInt64](repeating: 0, count: rows.count)
    for (row, weight) in zip(entryRows, weights) {
      var (a, b) = (divisors[Int(row)], weight.magnitude)
      while b != 0 { (a, b) = (b, a % b) }
      divisors[Int(row)] = a
    }
    for (row, divisor) in divisors.enumerated() where divisor > 1 {
      let step = Int128(divisor)
      rows[row].upper = rows[row].upper.map { $0.rounded(downTo: step) }
      rows[row].lower = rows[row].lower.map { -(-$0).rounded(downTo: step) }
    }
  }

  /// The terms of some blocks and options alone; rows keep their numbers.
  ///
  /// - Returns: the terms, and for every post and option of these its number among them, -1 where there is none.
  func part(_ kept: [Int], _ open: ProofCase) -> (terms: ProofTerms, posts: [Int32], options: [Int32]) {
    var part = ProofTerms()
    part.rows = open.rows
    var posts = [Int32](repeating: -1, count: postCount)
    var options = [Int32](repeating: -1, count: optionCount)
    for block in kept {
      part.isRequired.append(!open.mayBeEmpty[block])
      part.blocks.append([])
      for post in blocks[block] {
        posts[Int(post)] = Int32(part.postCount)
        part.blocks[part.blocks.count - 1].append(Int32(part.postCount))
        part.blockOfPost.append(Int32(part.blocks.count - 1))
        for option in self.options(Int(post)) where open.isOpen[option] {
          options[option] = Int32(part.optionCount)
          part.addOption(
            offer: Int(offers[option]), value: values[option],
            weights: entries(option).map { (entryRows[$0], weights[$0]) })
        }
        part.endPost()
      }
    }
    return (part, posts, options)
  }

  /// What divides the values of all options.
  var valueStep: Int64 {
    var divisor: UInt64 = 0
    for value in values {
      var (a, b) = (divisor, value.magnitude)
      while b != 0 { (a, b) = (b, a % b) }
      divisor = a
    }
    return max(1, Int64(clamping: divisor))
  }
}

extension Int128 {
  /// The greatest multiple of a positive step that is not above the number.
  func rounded(downTo step: Int128) -> Int128 {
    let rest = self % step
    return self - (rest < 0 ? rest + step : rest)
  }
}

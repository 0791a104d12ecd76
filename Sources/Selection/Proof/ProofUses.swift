/// What columns put into the rows that link the parts of a problem: kinds of use, and classes of kinds worth counting.
///
/// Few kinds make up all that the links hold, and the whole takes a natural number of each.
struct ProofUses: Sendable {
  /// Rows that link the parts.
  let links: [Int32]
  /// Whether a link demands a least use, so that less of it is not always as good.
  let hasLower: [Bool]
  /// What a column of each kind puts into the links.
  private(set) var kinds: [[Int64]] = []
  /// The kind of each column of the problem, -1 for those that put nothing into the links.
  private let kindOfOrigin: [Int32]
  /// Kinds to be counted together: each alone where there are few, those of the same links, and all.
  let classes: [Set<Int32>]

  /// More kinds than this are not counted one by one.
  static let mostKinds = 48

  init(of model: ProofModel, links: [Int32]) {
    self.links = links
    hasLower = links.map { model.lower[Int($0)] != ChoiceModel.noLower }
    var numbers: [[Int64]: Int32] = [:]
    var kindOfOrigin = [Int32](repeating: -1, count: Int(model.origin.max() ?? -1) + 1)
    for column in 0..<model.columnCount {
      let use = links.map { model.amount(of: column, inRow: $0) }
      guard use.contains(where: { $0 != 0 }) else { continue }
      let number = numbers[use] ?? Int32(kinds.count)
      if numbers.updateValue(number, forKey: use) == nil { kinds.append(use) }
      kindOfOrigin[Int(model.origin[column])] = number
    }
    self.kindOfOrigin = kindOfOrigin
    let all = kinds.indices.map { Int32($0) }
    let single = all.count <= Self.mostKinds ? all.map { [$0] } : []
    let together = Dictionary(grouping: all) { [kinds] in kinds[Int($0)].map { $0 == 0 ? 0 : 1 } }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    var known: Set<[Int32]> = []
    classes = (single + together + [all]).filter { !$0.isEmpty && known.insert($0).inserted }.map { Set($0) }
  }

  /// The kind of a column of a part, nil when it puts nothing into the links.
  func kind(of column: Int, in part: ProofModel) -> Int? {
    let kind = kindOfOrigin[Int(part.origin[column])]
    return kind < 0 ? nil : Int(kind)
  }

  /// What columns put into the links together, then how many of them are of each class.
  func figures(of columns: [Int], in part: ProofModel) -> [Int64] {
    let taken = columns.compactMap { kind(of: $0, in: part) }
    let use = links.indices.map { link in taken.reduce(0) { $0 + kinds[$1][link] } }
    return use + classes.map { members in Int64(taken.count { members.contains(Int32($0)) }) }
  }
}

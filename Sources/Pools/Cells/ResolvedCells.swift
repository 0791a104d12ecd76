/// Texts that mean something known: each distinct text is resolved once.
struct ResolvedCells: CellReader {
  /// What a text means.
  enum Meaning {
    /// The text in its canonical form.
    case text(String)
    /// The text in its canonical form, and what is odd about it.
    case odd(String, CellProblem)
    /// Nothing.
    case fault(CellProblem)
  }

  static let blank: Int32 = -1

  private let meaning: @Sendable (String) -> Meaning
  private var written = TextInterner()
  /// For the empty cell and then for each written text its number in `canonical`.
  private var meanings: [Int32] = [Self.blank]
  /// For the empty cell and then for each written text what is wrong or odd about it.
  private var problems: [CellProblem?]
  private var canonical = TextArena()
  private var numbers: [String: Int32] = [:]

  init(blankProblem: CellProblem? = nil, _ meaning: @escaping @Sendable (String) -> Meaning) {
    self.meaning = meaning
    problems = [blankProblem]
  }

  mutating func read(
    _ cells: Span<Cell>, in bytes: Span<UInt8>, appendingTo values: inout [Int32],
    report: (_ index: Int, _ problem: CellProblem) -> Void
  ) {
    values.append(cells.count, of: Self.blank) { values in
      var seen = written.count
      written.number(cells, in: bytes, into: &values)
      for new in seen..<written.count { resolve(new) }
      for index in cells.indices {
        let text = Int(values[index])
        values[index] = meanings[text + 1]
        // Texts are numbered as they come: from the first on, an odd one is only told once.
        if let problem = problems[text + 1], !problem.isWarning || text >= seen { report(index, problem) }
        seen = max(seen, text + 1)
      }
    }
  }

  func column(of values: [Int32], in order: [Int32]?) -> Column {
    .texts(CodedColumn(numbers: values.reordered(order), of: canonical))
  }

  private mutating func resolve(_ text: Int) {
    let isUTF8 = written.utf8(at: text).isUTF8
    switch isUTF8 ? meaning(String(decoding: written.utf8(at: text), as: UTF8.self)) : .fault(.notUTF8) {
    case .text(let text):
      meanings.append(canonicalNumber(of: text))
      problems.append(nil)
    case .odd(let text, let problem):
      meanings.append(canonicalNumber(of: text))
      problems.append(problem)
    case .fault(let problem):
      meanings.append(Self.blank)
      problems.append(problem)
    }
  }

  private mutating func canonicalNumber(of text: String) -> Int32 {
    if let known = numbers[text] { return known }
    let number = Int32(canonical.append(text.utf8))
    numbers[text] = number
    return number
  }
}

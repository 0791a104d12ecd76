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

  let blankProblem: CellProblem?
  private let meaning: @Sendable (String) -> Meaning
  private var written = TextInterner()
  /// For each written text its number in `canonical`, or the problem.
  private var meanings: [Result<Int32, CellProblem>] = []
  private var canonical = TextArena()
  private var numbers: [String: Int32] = [:]
  private var newOddities: [(number: Int32, problem: CellProblem)] = []

  init(blankProblem: CellProblem? = nil, _ meaning: @escaping @Sendable (String) -> Meaning) {
    self.blankProblem = blankProblem
    self.meaning = meaning
  }

  mutating func value(of cell: Cell, in bytes: Span<UInt8>) throws(CellProblem) -> Int32 {
    let number = Int(written.number(of: cell, in: bytes))
    if number == meanings.count { meanings.append(resolved(number)) }
    return try meanings[number].get()
  }

  mutating func oddities(among values: ArraySlice<Int32>) -> [(index: Int, problem: CellProblem)] {
    if newOddities.isEmpty { return [] }
    defer { newOddities.removeAll() }
    return newOddities.compactMap { number, problem in values.firstIndex(of: number).map { ($0 - values.startIndex, problem) } }
  }

  func column(of values: [Int32]) -> Column { .texts(CodedColumn(numbers: values, of: canonical)) }

  private mutating func resolved(_ number: Int) -> Result<Int32, CellProblem> {
    guard written.values.isUTF8(at: number) else { return .failure(.notUTF8) }
    switch meaning(written.values[number]) {
    case .text(let text): return .success(canonicalNumber(of: text))
    case .odd(let text, let problem):
      let number = canonicalNumber(of: text)
      newOddities.append((number, problem))
      return .success(number)
    case .fault(let problem): return .failure(problem)
    }
  }

  private mutating func canonicalNumber(of text: String) -> Int32 {
    if let known = numbers[text] { return known }
    let number = Int32(canonical.append(text.utf8))
    numbers[text] = number
    return number
  }
}

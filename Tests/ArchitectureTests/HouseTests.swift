import Testing

@Suite struct HouseTests {
  private static let longest = 350
  private static let emptyEndings = [
    "Manager", "Helper", "Helpers", "Util", "Utils", "Handler", "Data", "Info", "Service", "Processor", "Wrapper",
  ]

  @Test func `files are short`() {
    for file in Project.sources + Project.tests {
      #expect(file.lines.count <= Self.longest, "\(file.path) has \(file.lines.count) lines")
    }
    let lengths = Project.sources.map(\.lines.count).sorted()
    #expect(lengths[lengths.count / 2] <= 130, "half of the files are longer than \(lengths[lengths.count / 2]) lines")
  }

  @Test func `no type has a name that says nothing`() {
    for file in Project.sources {
      for line in file.lines {
        let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
        for (keyword, name) in zip(words, words.dropFirst())
        where ["struct", "class", "enum", "actor", "protocol"].contains(keyword) && !isComment(line) {
          #expect(!Self.emptyEndings.contains { name.hasSuffix($0) }, "\(file.path): \(name)")
        }
      }
    }
  }

  @Test(arguments: ["try!", "as!", "fatalError(", "TODO", "FIXME", "NSLog(", "XCTest"])
  func `words that code must not contain`(word: String) {
    for file in Project.sources {
      for (number, line) in file.lines.enumerated() where line.contains(word) {
        Issue.record("\(file.path):\(number + 1) contains \(word)")
      }
    }
  }

  @Test(arguments: ["@unchecked Sendable", "nonisolated(unsafe)", "@preconcurrency", "precondition("])
  func `a promise to the compiler or the reader comes with its proof`(promise: String) {
    for file in Project.sources {
      for (number, line) in file.lines.enumerated() where line.contains(promise) && !isComment(line) {
        let near = file.lines[max(0, number - 6)...number]
        let isExplained =
          near.contains(where: isComment) || line.contains("\"")
          || file.lines.dropFirst(number + 1).first?.contains("\"") == true
        #expect(isExplained, "\(file.path):\(number + 1) promises \(promise) without a sentence")
      }
    }
  }

  @Test func `the core looks at no clock and prints nothing`() {
    for file in Project.sources
    where !["dotation", "GLPKSolver", "LinearProgramming", "Spreadsheets"].contains(file.target) {
      for (number, line) in file.lines.enumerated() where !isComment(line) {
        for word in ["print(", "Date()", "gettimeofday(", "getenv(", "exit("] where calls(word, in: line) {
          Issue.record("\(file.path):\(number + 1) calls \(word)…)")
        }
      }
    }
  }

  private func calls(_ word: String, in line: String) -> Bool {
    guard let place = line.firstRange(of: word) else { return false }
    let before = line[..<place.lowerBound].last
    return before.map { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "_" } ?? true
  }

  private func isComment(_ line: String) -> Bool { line.drop { $0 == " " }.hasPrefix("//") }
}

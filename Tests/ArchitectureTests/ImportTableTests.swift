import Testing

@Suite struct ImportTableTests {
  /// A row of the table in `docs/architecture.md`.
  private struct Row {
    let targets: [String]
    let imports: Set<String>
  }

  private static func rows() throws -> [Row] {
    try Project.text("docs/architecture.md").split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      return Row(targets: names(in: cells[1]), imports: Set(names(in: cells[2])))
    }
  }

  private static func names(in cell: String) -> [String] {
    cell.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
      .map { String($0.element) }
  }

  private static func imports(of file: Project.File) -> [String] {
    file.lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let position = words.firstIndex(of: "import"), position <= 1, words.count > position + 1,
        position == 0 || ["public", "internal", "package", "private", "fileprivate", "@testable"].contains(words[0])
      else { return nil }
      return String(words[position + 1])
    }
  }

  @Test func `every import is in the table`() throws {
    let rows = try Self.rows()
    for file in Project.sources {
      let row = try #require(rows.first { $0.targets.contains(file.target) }, "no row for \(file.target)")
      let allowed = row.imports.union(["Glibc", "Synchronization"])
      for name in Self.imports(of: file) where !allowed.contains(name) {
        Issue.record("\(file.path) imports \(name): not in the table of docs/architecture.md")
      }
    }
  }

  @Test func `the table has no circle: a target imports only what stands above it`() throws {
    var above: Set<String> = ["CYaml", "ArgumentParser", "FoundationEssentials"]
    for row in try Self.rows() {
      #expect(row.imports.subtracting(above).isEmpty, "\(row.targets) imports from below")
      above.formUnion(row.targets)
    }
  }

  @Test func `every target of the table exists`() throws {
    let existing = Set(Project.sources.map(\.target))
    for name in try Self.rows().flatMap(\.targets) where !name.hasPrefix("C") || name == "Campaigns" {
      #expect(existing.contains(name))
    }
  }

  @Test func `verification and allocation share no code`() {
    for file in Project.sources where file.target == "Verification" {
      #expect(Set(Self.imports(of: file)).isDisjoint(with: ["Allocation", "Selection", "LinearProgramming"]))
    }
  }
}

import Foundation
import Pools
import Testing
import Wordings

/// The documentation of the columns is the program's own table.
@Suite struct PoolFormatTests {
  private static let docs = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs")

  private static func table(_ language: Language) -> String {
    let titles = language == .french ? ["colonne", "contenu", "sens"] : ["column", "holds", "meaning"]
    let rows = PoolSchema.columns.map { column in
      let names = ([column.name] + column.aliases).map { "`\($0)`" }.joined(separator: ", ")
      let holds = column.type.wording.text(in: language).split(separator: "|", omittingEmptySubsequences: false)
      return "| \(names) | \(holds.joined(separator: "`\\|`")) | \(column.meaning.text(in: language)) |"
    }
    return (["| \(titles.joined(separator: " | ")) |", "|---|---|---|"] + rows).joined(separator: "\n")
  }

  @Test(arguments: [("pool-format.md", Language.english), ("fr/viviers.md", .french)])
  func `the table of the documentation is that of the program`(file: String, language: Language) throws {
    let text = try String(contentsOf: Self.docs.appending(path: file), encoding: .utf8)
    let afterStart = try #require(text.range(of: "compares the two -->\n")).upperBound
    let end = try #require(text.range(of: "<!-- end of columns -->", range: afterStart..<text.endIndex)).lowerBound
    let expected = Self.table(language) + "\n"
    #expect(text[afterStart..<end] == expected, "expected:\n\(expected)")
  }

  @Test func `every name and alias is written as titles are compared, and none is used twice`() {
    let names = PoolSchema.columns.flatMap { [$0.name] + $0.aliases }
    #expect(Set(names).count == names.count)
    for column in PoolSchema.columns {
      for name in [column.name] + column.aliases {
        #expect(PoolSchema.column(titled: name.uppercased())?.name == column.name)
      }
    }
    #expect(PoolSchema.required.allSatisfy { PoolSchema.column(named: $0) != nil })
  }
}

import Testing

@Suite struct LibraryTests {
  @Test(arguments: [
    "paca-2020", "paca-2020-table", "paca-2020-full-pet", "grand-est-2021", "nouvelle-aquitaine-2024", "annex-1-2018",
    "annex-2-2018", "dgos-2018", "grand-est-2026", "paca-2020-scarce-specialities", "grand-est-pathways",
  ])
  func `every published piece is listed and shown with its source`(name: String) throws {
    let list = try Run("library")
    #expect(list.exitCode == 0)
    #expect(list.output.contains("  \(name)  ") || list.output.contains("  \(name)\n"))
    let entry = try Run("library", name, "--lang", "fr")
    #expect(entry.exitCode == 0)
    #expect(entry.output.contains("Sources\n"))
    for line in (list.output + entry.output).split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func `annex 2 tells its three readings`() throws {
    let run = try Run("library", "annex-2-2018")
    for reading in ["share", "reservation", "ceiling"] { #expect(run.output.contains("“\(reading)”")) }
  }

  @Test func `an unknown piece names the nearest`() throws {
    let run = try Run("library", "anex-1-2018")
    #expect(run.exitCode == 64)
    #expect(run.messages.contains("did you mean “annex-1-2018”?"))
  }
}

import DeclarativeFiles
import Pools
import Regulation
import Scenarios
import Testing
import Wordings

@Suite struct TemplateTests {
  @Test(arguments: Regulation.shipped.regions.map(\.code), Language.allCases)
  func `a starting scenario is without fault and invents its posts`(code: String, language: Language) throws {
    let region = try #require(Regulation.shipped.regions.first { $0.code == code })
    let folder = try Folder(["a.yaml": ScenarioTemplate(region: region, language: language).text])
    let scenario = try ScenarioLoader(regulation: .shipped).load(folder.path("a.yaml"))
    #expect(scenario.warnings.isEmpty)
    let pool = try scenario.readPool()
    #expect(pool.count > 0 && pool.isSynthetic)
    #expect(Set(pool.regions) == Set([UInt8(try #require(Regulation.shipped.regions.firstIndex(of: region)))]))
  }

  @Test func `a starting scenario explains the columns of a pool`() throws {
    let region = try #require(Regulation.shipped.region(named: "PACA"))
    let text = ScenarioTemplate(region: region, language: .french).text
    for column in PoolSchema.columns { #expect(text.contains("#   \(column.name) ")) }
    #expect(text.contains("paca-2020"))
  }
}

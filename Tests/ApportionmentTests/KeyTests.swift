import Apportionment
import DeclarativeFiles
import Foundation
import Quantities
import Regulation
import Testing
import Wordings

/// Keys as users write them, and the files that they name.
@Suite struct KeyTests {
  private func key(_ csv: String, _ column: String? = "beds") throws -> (RegionalKey?, [Diagnostic]) {
    let file = FileManager.default.temporaryDirectory.appending(path: "dotation-key-\(UUID().uuidString).csv")
    try Data(csv.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var log = DiagnosticLog()
    let request = try KeyRequest(file.path + (column.map { ":" + $0 } ?? ""))
    let key = try request.key(.shipped, into: &log)
    return (key, log.sorted)
  }

  @Test func `a key has a name and may have a weight`() throws {
    #expect(try KeyRequest("population").source == .shipped(.population))
    #expect(try KeyRequest("Population=0.7").weight == Decimal6(millionths: 700_000))
    let file = try KeyRequest("pools/beds.csv:beds=0,3")
    #expect(file.source == .file(path: "pools/beds.csv", column: "beds"))
    #expect(file.weight == Decimal6(millionths: 300_000))
    #expect(try KeyRequest("pool.csv").source == .file(path: "pool.csv", column: nil))
    #expect(throws: KeyRequest.Refusal.unknown("populaton", nearest: "population")) { try KeyRequest("populaton") }
    for text in ["population=0", "population=-1", "population=", "population=x", "population=1001"] {
      #expect(throws: KeyRequest.Refusal.weight(text)) { try KeyRequest(text) }
    }
  }

  @Test func `figures are summed by region, exactly, whatever the region is called`() throws {
    let (key, faults) = try key("region;beds\nPACA;10,5\n93;2\nIle de France;7\nprovence-alpes-cote d'azur;\n")
    #expect(faults.isEmpty)
    #expect(key?.figures == ["93": 12_500_000, "11": 7_000_000])
    #expect(key?.decimals == 6)
    #expect(key?.notes.count == 1)
  }

  @Test func `departments stand for their regions, and rows can be counted`() throws {
    let (key, faults) = try key("id,department\na,13\nb,6\nc,75\n", nil)
    #expect(faults.isEmpty)
    #expect(key?.figures == ["93": 2, "11": 1])
    #expect(key?.decimals == 0)
  }

  @Test(arguments: [
    ("region,beds\nPACAA,1\n", "unknown-region", "PACA"), ("region,beds\nPACA,-1\n", "negative-figure", nil),
    ("region,beds\nPACA,many\n", "unreadable-number", nil), ("region,bed\nPACA,1\n", "missing-column", "bed"),
    ("town,beds\nNice,1\n", "missing-column", nil), ("region,beds\nPACA,0\n", "empty-key", nil),
    ("department,beds\n99,1\n", "unknown-department", nil), ("region,beds,Beds\nPACA,1,2\n", "repeated-column", nil),
    ("region,beds\nOcéan Indien,1\n", "unknown-region", nil), ("", "empty-file", nil),
    ("region,beds\nPACA,\"1\n", "unclosed-quote", nil), ("region,beds\nPACA\n", "ragged-row", nil),
  ])
  func `what is wrong with a file is said with its place`(csv: String, code: String, nearest: String?) throws {
    let (key, faults) = try key(csv)
    #expect(key == nil)
    #expect(faults.map(\.code) == [code])
    let fault = try #require(faults.first)
    #expect(fault.location != nil)
    if let nearest { #expect(fault.hint?.english.contains(nearest) == true) }
  }

  @Test func `all faults of a file come at once, each with its line`() throws {
    let (_, faults) = try key("region,beds\nParis,1\nPACA,x\nCorse,-2\n")
    #expect(faults.map { $0.location?.line } == [2, 3, 4])
    #expect(faults.map(\.excerpt) == ["Paris,1", "PACA,x", "Corse,-2"])
  }

  @Test func `methods and bounds have names that people use`() throws {
    #expect(ApportionmentMethod(named: "Hamilton") == .largestRemainder)
    #expect(ApportionmentMethod(named: "Sainte-Laguë") == .webster)
    #expect(ApportionmentMethod(named: "Jefferson") == .dHondt)
    #expect(ApportionmentMethod(named: "webstr") == nil)
    #expect(ApportionmentMethod.nearestName(to: "webstr") == "webster")
    let bounds = try RegionalBounds(["1", "Corse=2", "IDF=30"], regulation: .shipped)
    #expect(bounds.bound(of: "94") == 2)
    #expect(bounds.bound(of: "11") == 30)
    #expect(bounds.bound(of: "93") == 1)
    #expect(throws: RegionalBounds.Refusal.malformed("x")) { try RegionalBounds(["x"], regulation: .shipped) }
    #expect(throws: RegionalBounds.Refusal.repeated("94=3")) {
      try RegionalBounds(["Corse=2", "94=3"], regulation: .shipped)
    }
    #expect(throws: RegionalBounds.Refusal.unknownRegion("Corsse", nearest: "Corse")) {
      try RegionalBounds(["Corsse=2"], regulation: .shipped)
    }
  }
}

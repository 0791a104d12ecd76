import Regulation
import Testing

@Suite struct PlaceLookupTests {
  private let regulation = Regulation.shipped

  @Test(arguments: [
    ("93", "93"), ("PACA", "93"), ("paca", "93"), ("Provence-Alpes-Côte d'Azur", "93"),
    ("PROVENCE ALPES COTE D’AZUR", "93"), ("93 - Provence-Alpes-Côte d'Azur", "93"), ("ile de france", "11"),
    ("IDF", "11"), ("CVL", "24"), ("BFC", "27"), ("NOR", "28"), ("HDF", "32"), ("GES", "44"), ("PDL", "52"),
    ("BRE", "53"), ("NAQ", "75"), ("OCC", "76"), ("ARA", "84"), ("COR", "94"), ("Auvergne Rhones Alpes", "84"),
    ("1", "01"), ("01", "01"), ("La Réunion", "04"), ("reunion", "04"), (" Mayotte ", "06"), ("Grand-Est", "44"),
  ])
  func `a region is found by code, name or abbreviation`(_ text: String, _ code: String) {
    #expect(regulation.region(named: text)?.code == code)
  }

  @Test(arguments: ["Océan Indien", "", "99", "Atlantide", "93 - Corse", "Alpes"])
  func `what names no region, or two, finds none`(_ text: String) {
    #expect(regulation.region(named: text) == nil)
  }

  @Test(arguments: [
    ("04", "04"), ("4", "04"), ("2a", "2A"), ("Côtes d'Armor", "22"), ("974", "974"), ("13 – Bouches-du-Rhône", "13"),
    ("Bouches du Rhône (13)", "13"), ("VAR", "83"),
  ])
  func `a department is found by code or name`(_ text: String, _ code: String) {
    #expect(regulation.department(named: text)?.code == code)
  }

  @Test(arguments: [("Bretange", "Bretagne"), ("Normandy", "Normandie"), ("PACCA", "PACA")])
  func `a slip offers the nearest name`(_ text: String, _ nearest: String) {
    #expect(regulation.nearestRegionName(to: text) == nearest)
  }

  @Test func `nothing is offered for a name that is far from all`() {
    #expect(regulation.nearestRegionName(to: "Transylvania superior") == nil)
  }
}

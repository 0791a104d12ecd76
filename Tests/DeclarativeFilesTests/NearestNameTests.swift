import DeclarativeFiles
import Testing

@Suite struct NearestNameTests {
  private static let names = ["D-001", "D-010", "D-012", "E-001", ""]

  @Test func `a name that is a slip away has one nearest name, another has none`() {
    #expect(NearestName.nearest(to: "d-01", among: Self.names) == "D-001")
    #expect(NearestName.nearest(to: "X-999", among: Self.names) == nil)
  }

  // One letter makes D-01 of the first three; four of X-999 have to change whatever the name, but for the dash.
  @Test func `the closest names are equally near, and there always is one`() {
    #expect(NearestName.closest(to: "D-01", among: Self.names) == ["D-001", "D-010", "D-012"])
    #expect(NearestName.closest(to: "D-01", among: Self.names, limit: 1) == ["D-001"])
    #expect(NearestName.closest(to: "X-999", among: Self.names) == ["D-001", "D-010", "D-012"])
    #expect(NearestName.closest(to: "X-999", among: []).isEmpty)
    #expect(NearestName.closest(to: "", among: Self.names).isEmpty)
  }
}

import Testing

@Suite struct PackageLayoutTests {
  @Test func theTargetBuilds() {}
}

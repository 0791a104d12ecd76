internal import Quantities

extension EstablishmentKind {
  /// The other names under which files write the kind.
  public var otherNames: [String] {
    switch self {
    case .universityHospital: ["CHRU"]
    case .publicHospital: ["EPSM", "CHS"]
    case .regionalHospital, .collectiveInterest, .privateHospital, .healthHouse, .healthCentre, .practice: []
    }
  }

  /// The kind that a file writes by its code or by another of its names; nil for any other text.
  public init?(written text: String) {
    let folded = FoldedText(text)
    let found = Self.allCases.first { kind in
      ([kind.rawValue] + kind.otherNames).contains { FoldedText($0) == folded }
    }
    guard let found else { return nil }
    self = found
  }
}

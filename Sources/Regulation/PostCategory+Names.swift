internal import Quantities

extension PostCategory {
  /// The names under which French files write the category.
  public var frenchNames: [String] {
    switch self {
    case .hospital: ["établissements", "établissements de santé", "hospitalier", "hôpital"]
    case .ambulatory: ["ambulatoire", "ambulatoires", "ville-hôpital"]
    case .overseas: ["outre-mer"]
    }
  }

  /// The category that a file writes by its code or by one of its French names; nil for any other text.
  public init?(written text: String) {
    let folded = FoldedText(text)
    let found = Self.allCases.first { category in
      ([category.rawValue] + category.frenchNames).contains { FoldedText($0) == folded }
    }
    guard let found else { return nil }
    self = found
  }
}

/// What is wrong with a cell; the raw value is the stable code of the diagnostic.
enum CellProblem: String, Error, CaseIterable {
  case notUTF8 = "not-utf8"
  case missingIdentifier = "missing-id"
  case faultyIdentifier = "faulty-id"
  case missingRegion = "missing-region"
  case unknownRegion = "unknown-region"
  case severalRegions = "several-regions"
  case missingCategory = "missing-category"
  case unknownCategory = "unknown-category"
  case unknownKind = "unknown-kind"
  case unreadableNumber = "unreadable-number"
  case numberOutOfRange = "number-out-of-range"
  case shareOutOfRange = "share-out-of-range"
  case unreadableDate = "unreadable-date"
  case notFirstOfMonth = "not-first-of-month"
  case unreadableFlag = "unreadable-flag"
  case untitledCell = "untitled-cell"
  // Warnings.
  case unknownDocument = "unknown-document"
  case unknownDepartment = "unknown-department"
  case finessChecksum = "finess-checksum"
  case siretChecksum = "siret-checksum"

  /// Whether the row can be used all the same.
  var isWarning: Bool {
    switch self {
    case .unknownDocument, .unknownDepartment, .finessChecksum, .siretChecksum: true
    default: false
    }
  }
}

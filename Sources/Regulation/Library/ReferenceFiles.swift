internal import CReferenceData
internal import DeclarativeFiles

/// The data files of the reference library, embedded in the program.
public enum ReferenceFiles {
  /// The files' paths below `Resources`, sorted.
  public static var paths: [String] {
    (0..<dotation_reference_file_count()).map { String(cString: dotation_reference_file_at($0).path) }.sorted()
  }

  /// The bytes of a file; nil where there is none at that path.
  public static func bytes(at path: String) -> [UInt8]? {
    for index in 0..<dotation_reference_file_count() {
      let file = dotation_reference_file_at(index)
      if String(cString: file.path) == path {
        return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
      }
    }
    return nil
  }

  /// Outlines of the 18 regions as JSON: `viewBox`, and for each region `code`, `nom`, the SVG path `d`, a label point.
  ///
  /// Contours of Etalab and IGN, 2019, Licence Ouverte 2.0: cite « IGN/Etalab » beside a map.
  public static var regionOutlines: [UInt8] { bytes(at: "geography/outlines-regions.json") ?? [] }

  /// Outlines of the 101 departments, in the form of those of the regions.
  ///
  /// Contours of Etalab and IGN, 2019, Licence Ouverte 2.0: cite « IGN/Etalab » beside a map.
  public static var departmentOutlines: [UInt8] { bytes(at: "geography/outlines-departments.json") ?? [] }
}

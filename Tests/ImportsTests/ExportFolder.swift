import DeclarativeFiles
import Foundation
import Imports
import Regulation

/// A folder of its own for the exports of one test, which goes away with it.
final class ExportFolder {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "dotation-import-\(UUID().uuidString)")

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file and gives its path.
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let url = folder.appending(path: name)
    try Data(bytes).write(to: url)
    return url.path(percentEncoded: false)
  }

  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  /// The import of a CSV export by a profile.
  func imported(_ csv: String, _ profile: String) throws -> PoolImport {
    try imported(PlatformExport.read(write("export.csv", csv)), profile)
  }

  /// The import of an export by a profile.
  func imported(_ export: PlatformExport, _ profile: String) throws -> PoolImport {
    let profile = try ImportProfile(bytes: Array(profile.utf8), file: "profile.yaml")
    return try PoolImport(of: export, by: profile, regulation: .shipped)
  }

  /// The diagnostics of an import that has to fail.
  func faults(_ body: () throws -> some Any) throws -> [Diagnostic] {
    do {
      _ = try body()
      return []
    } catch let faults as InputFaults {
      return faults.diagnostics
    }
  }
}

extension PoolImport {
  /// The texts of a column.
  func texts(_ column: String) -> [String] {
    guard let position = columns.firstIndex(of: column) else { return [] }
    return rows.map { $0[position] }
  }
}

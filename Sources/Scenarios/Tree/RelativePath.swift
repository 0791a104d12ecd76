internal import Glibc

/// Paths that are written relative to the file that names them.
enum RelativePath {
  /// A path as seen from the folder of a file.
  static func resolved(_ path: String, from file: String) -> String {
    guard !path.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return path }
    return String(file[...slash]) + (path.hasPrefix("./") ? String(path.dropFirst(2)) : path)
  }
}

/// The one name of a file, however it is reached.
enum CanonicalPath {
  /// The path without links and detours; the path itself when there is no such file.
  static func of(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// What comes after the last slash.
  static func lastName(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

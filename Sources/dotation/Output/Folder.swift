import Glibc

/// A folder for results.
enum Folder {
  /// Makes a folder with those above it, and sees that files can be made in it.
  static func prepare(_ path: String) throws(OutputFailure) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/" + part
      if mkdir(made, 0o777) != 0, errno != EEXIST { throw OutputFailure(path: path, code: errno) }
    }
    var status = stat()
    guard stat(path, &status) == 0 else { throw OutputFailure(path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw OutputFailure(path: path, code: ENOTDIR) }
    guard access(path, W_OK | X_OK) == 0 else { throw OutputFailure(path: path, code: errno) }
  }

  /// Whether there is a folder of that name.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether there is anything of that name.
  static func holds(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// A name inside a folder.
  static func path(_ folder: String, _ name: String) -> String {
    folder.isEmpty || folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The scenario file that a result names: from the working directory, else from the result's folder.
  static func located(_ name: String, beside file: String) -> String {
    guard !holds(name), !name.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return name }
    let beside = String(file[...slash]) + name
    return holds(beside) ? beside : name
  }
}

import Glibc
import Synchronization

/// Files written beside their place and moved into it together, so that none is ever half a file.
struct AtomicFiles: ~Copyable {
  private var staged: [(temporary: String, path: String)] = []

  /// Writes a file beside its place; it takes its place with ``commit()``.
  ///
  /// A link is followed; a device or a pipe is written to as it is, since nothing may take its place.
  mutating func stage(_ name: String, content: (_ sink: ([UInt8]) throws -> Void) throws -> Void) throws {
    let path = Self.withoutLinks(name)
    guard !Self.isDevice(path) else { return try Self.write(to: path, content: content) }
    let temporary = try Self.create(beside: path)
    staged.append((temporary.path, path))
    defer { close(temporary.descriptor) }
    try content { bytes in try Self.write(bytes, to: temporary.descriptor, of: path) }
    if fsync(temporary.descriptor) != 0 { throw OutputFailure(path: path, code: errno) }
  }

  /// Moves every file into its place.
  mutating func commit() throws(OutputFailure) {
    while let (temporary, path) = staged.first {
      if rename(temporary, path) != 0 { throw OutputFailure(path: path, code: errno) }
      TemporaryFiles.forget(temporary)
      staged.removeFirst()
    }
  }

  deinit {
    for file in staged {
      unlink(file.temporary)
      TemporaryFiles.forget(file.temporary)
    }
  }

  private static func withoutLinks(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Whether nothing may take the place of a path: a device, a pipe, a link that leads nowhere.
  private static func isDevice(_ path: String) -> Bool {
    if path.hasPrefix("/dev/") || path.hasPrefix("/proc/") { return true }
    var status = stat()
    return lstat(path, &status) == 0 && ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  private static func write(
    to device: String, content: (_ sink: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let descriptor = open(device, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw OutputFailure(path: device, code: errno) }
    defer { close(descriptor) }
    try content { bytes in try write(bytes, to: descriptor, of: device) }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32, of path: String) throws(OutputFailure) {
    do throws(SystemFailure) {
      try writeFully(bytes, to: descriptor)
    } catch {
      throw OutputFailure(path: path, code: error.code)
    }
  }

  private static func create(beside path: String) throws(OutputFailure) -> (path: String, descriptor: Int32) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var template = Array((path.dropLast(name.count) + ".\(name.prefix(64)).XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw OutputFailure(path: path, code: errno) }
    fchmod(descriptor, 0o666 & ~currentMask)
    let temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    TemporaryFiles.remember(temporary)
    return (temporary, descriptor)
  }

  /// The mask of permissions; the only way to read it is to set it.
  private static let currentMask: mode_t = {
    let mask = umask(0o022)
    umask(mask)
    return mask
  }()
}

/// Files that have not found their place yet; a program that quits takes them away.
enum TemporaryFiles {
  private static let paths = Mutex<Set<String>>([])

  static func remember(_ path: String) { paths.withLock { _ = $0.insert(path) } }

  static func forget(_ path: String) { paths.withLock { _ = $0.remove(path) } }

  static func removeAll() {
    paths.withLock { paths in
      for path in paths { unlink(path) }
      paths.removeAll()
    }
  }
}

import ArgumentParser
import Wordings

/// Where the files of each run go: into the folder asked for, or with several runs into a folder each.
struct RunFolders {
  /// The folders, in the order of the runs.
  let paths: [String]

  /// The folders of runs: `DIR` for one, `DIR/paca-2020` and `DIR/paca-2020/fir-minus-20` for several.
  init(_ base: String, runs: [PreparedRun]) throws {
    guard runs.count > 1 else {
      paths = runs.map { _ in base }
      return
    }
    var taken: Set<String> = []
    paths = try runs.map(\.inputs.folder).map { name in
      guard taken.insert(name).inserted else {
        throw ValidationError(said(.Usage.sameFolder(name)))
      }
      return Folder.path(base, name)
    }
  }

  /// Makes the folders, so that what cannot be written is known before anything is solved.
  func prepare() throws(OutputFailure) {
    for path in paths { try Folder.prepare(path) }
  }
}

internal import CGLPKShim
internal import LinearProgramming

/// The owner of GLPK's problem; frees it, and with the last one of a thread GLPK's environment.
///
/// Neither copyable nor sendable: GLPK aborts if a problem is freed on another thread than the one that made it.
struct RawProblem: ~Copyable {
  let pointer: OpaquePointer

  private init(_ pointer: OpaquePointer) { self.pointer = pointer }

  /// Opens an empty problem that `model` will be loaded into.
  static func open(for model: LinearModel, identity: SolverIdentity) throws(SolverFault) -> RawProblem {
    var opened: OpaquePointer?
    let status = dotation_problem_open(&opened)
    guard status == DOTATION_DONE, let opened else {
      throw SolverFault(
        kind: RawFault(status: status, words: "").kind, model: model.name, rowCount: model.rows.count,
        columnCount: model.columns.count, solver: identity)
    }
    return RawProblem(opened)
  }

  deinit { dotation_problem_close(pointer) }

  /// What GLPK said before it gave up.
  var words: String {
    let bytes = String(cString: dotation_fault_words(pointer))
    return String(bytes.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// Turns a status other than done into an error.
  func check(_ status: dotation_status) throws(RawFault) {
    guard status == DOTATION_DONE else { throw RawFault(status: status, words: words) }
  }
}

/// A call of the shim that did not come to its end.
struct RawFault: Error {
  let status: dotation_status
  let words: String
}

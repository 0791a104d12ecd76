import LinearProgramming

/// What a body throws, as the kind of its fault.
///
/// A closure that borrows a session inside `#expect(throws:)` brings the compiler down, hence a function.
func faultKind(_ body: () throws(SolverFault) -> Void) -> SolverFault.Kind? {
  do throws(SolverFault) {
    try body()
    return nil
  } catch {
    return error.kind
  }
}

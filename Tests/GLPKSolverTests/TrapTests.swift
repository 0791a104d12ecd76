import CGLPKShim
import Testing

/// What GLPK would abort the process for comes back as a status with its words.
///
/// The solver never gets this far, as it checks first; so these tests call the shim itself.
@Suite struct TrapTests {
  /// A problem with two rows and one column, closed at the end.
  private func withProblem(_ body: (OpaquePointer) -> Void) throws {
    var opened: OpaquePointer?
    try #require(dotation_problem_open(&opened) == DOTATION_DONE)
    let problem = try #require(opened)
    defer { dotation_problem_close(problem) }
    var lines = dotation_lines()
    lines.count = 2
    let ends = [0.0, 0.0]
    let isInteger = [false, false]
    ends.withUnsafeBufferPointer { ends in
      isInteger.withUnsafeBufferPointer { isInteger in
        lines.lower = ends.baseAddress
        lines.upper = ends.baseAddress
        #expect(dotation_rows_append(problem, &lines) == DOTATION_DONE)
        lines.count = 1
        lines.objective = ends.baseAddress
        lines.integer = isInteger.baseAddress
        #expect(dotation_columns_append(problem, &lines) == DOTATION_DONE)
      }
    }
    body(problem)
  }

  private func words(_ problem: OpaquePointer) -> String { String(cString: dotation_fault_words(problem)) }

  @Test func `a row that does not exist is named in GLPK's words`() throws {
    try withProblem { problem in
      #expect(dotation_row_bounds_set(problem, 6, 0, 1) == DOTATION_GAVE_UP)
      #expect(words(problem).hasPrefix("glp_set_row_bnds: i = 7; row number out of range"))
    }
  }

  @Test func `a column with an entry twice is named in GLPK's words`() throws {
    try withProblem { problem in
      var lines = dotation_lines()
      lines.count = 1
      let ends = [0.0]
      let isInteger = [false]
      let starts: [Int64] = [0, 2]
      let indices: [Int32] = [1, 1]
      let values = [1.0, 2.0]
      let status = ends.withUnsafeBufferPointer { ends in
        isInteger.withUnsafeBufferPointer { isInteger in
          starts.withUnsafeBufferPointer { starts in
            indices.withUnsafeBufferPointer { indices in
              values.withUnsafeBufferPointer { values in
                lines.lower = ends.baseAddress
                lines.upper = ends.baseAddress
                lines.objective = ends.baseAddress
                lines.integer = isInteger.baseAddress
                lines.starts = starts.baseAddress
                lines.indices = indices.baseAddress
                lines.values = values.baseAddress
                return dotation_columns_append(problem, &lines)
              }
            }
          }
        }
      }
      #expect(status == DOTATION_GAVE_UP)
      #expect(words(problem).contains("duplicate row indices not allowed"))
    }
  }

  @Test func `a parameter that GLPK does not know is named in its words`() throws {
    try withProblem { problem in
      var options = dotation_options()
      options.method = 77
      options.relax_integers = true
      var result = dotation_result()
      #expect(dotation_solve(problem, &options, &result) == DOTATION_GAVE_UP)
      #expect(words(problem).hasPrefix("glp_simplex: meth = 77; invalid parameter"))
    }
  }

  @Test func `after a fault every problem of the thread is lost and a new one works`() throws {
    try withProblem { first in
      do {
        try withProblem { second in
          #expect(dotation_row_bounds_set(second, -5, 0, 1) == DOTATION_GAVE_UP)
          #expect(dotation_row_bounds_set(first, 0, 0, 1) == DOTATION_LOST)
          #expect(dotation_row_bounds_set(second, 0, 0, 1) == DOTATION_LOST)
          #expect(dotation_row_count(first) == 0)
        }
        try withProblem { third in
          #expect(dotation_row_bounds_set(third, 0, 0, 1) == DOTATION_DONE)
          #expect(dotation_row_count(third) == 2)
          #expect(dotation_row_bounds_set(first, 0, 0, 1) == DOTATION_LOST)
        }
      } catch {
        Issue.record(error)
      }
    }
  }
}

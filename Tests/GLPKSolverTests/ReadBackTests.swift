import CGLPK
import Foundation
import GLPKSolver
import LinearProgramming
import SolverConformance
import Testing

/// Reads what the writers wrote with GLPK's own readers.
@Suite struct ReadBackTests {
  /// What a reader made of a file, in GLPK's order of rows and columns.
  private struct Reading: Equatable {
    var rows: [String: Bounds] = [:]
    var columns: [String: Bounds] = [:]
    var integers: Set<String> = []
    var objective: [String: Double] = [:]
    var entries: [String: Double] = [:]
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `GLPK reads the MPS of a model as the model`(_ seed: UInt64) throws {
    let model = try SampleModels.tiny(seed: seed)
    let reading = try read(MPSFormat.text(of: model)) { glp_read_mps($0, GLP_MPS_FILE, nil, $1) }
    let expected = expected(model)
    #expect(reading.rows == expected.rows)
    #expect(reading.columns == expected.columns)
    #expect(reading.integers == expected.integers)
    #expect(reading.objective == expected.objective)
    #expect(reading.entries == expected.entries)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `GLPK finds the same optimum in the LP text of a model`(_ seed: UInt64) throws {
    let model = try SampleModels.tiny(seed: seed)
    let outcome = try GLPKSolver().solve(model)
    let objective = try withProblem(LPFormat.text(of: model)) { problem in
      #expect(glp_read_lp(problem.glpk, nil, problem.path) == 0)
      glp_simplex(problem.glpk, nil)
      guard glp_get_status(problem.glpk) == GLP_OPT else { return nil as Double? }
      guard model.hasIntegerColumns else { return glp_get_obj_val(problem.glpk) }
      glp_intopt(problem.glpk, nil)
      return glp_mip_status(problem.glpk) == GLP_OPT ? glp_mip_obj_val(problem.glpk) : nil
    }
    #expect((objective == nil) == (outcome.objective == nil))
    #expect(((objective ?? 0) - (outcome.objective ?? 0)).magnitude < 1e-6)
  }

  private func expected(_ model: LinearModel) -> Reading {
    var reading = Reading()
    let sign: Double = model.sense == .minimise ? 1 : -1
    for row in 0..<model.rows.count where model.rows.bounds(of: row) != .free {
      reading.rows[model.rowNames[row]] = model.rows.bounds(of: row)
    }
    for column in 0..<model.columns.count {
      let name = model.columnNames[column]
      reading.columns[name] = model.columns.bounds(of: column)
      if model.columns.isInteger[column] { reading.integers.insert(name) }
      reading.objective[name] = sign * model.columns.objective[column]
      for entry in model.columns.entries.entries(of: column) {
        let row = model.rowNames[Int(model.columns.entries.indices[entry])]
        guard reading.rows[row] != nil else { continue }
        reading.entries["\(row) \(name)"] = model.columns.entries.values[entry]
      }
    }
    if model.objectiveConstant != 0 {
      reading.columns["objective.one"] = .exactly(1)
      reading.objective["objective.one"] = sign * model.objectiveConstant
    }
    return reading
  }

  private func read(_ text: String, _ reader: (OpaquePointer?, String) -> Int32) throws -> Reading {
    try withProblem(text) { problem in
      #expect(reader(problem.glpk, problem.path) == 0)
      var reading = Reading()
      for row in stride(from: 1, through: glp_get_num_rows(problem.glpk), by: 1) {
        let bounds = Bounds(lower: glp_get_row_lb(problem.glpk, row), upper: glp_get_row_ub(problem.glpk, row))
        reading.rows[String(cString: glp_get_row_name(problem.glpk, row))] = bounds.withInfinities
      }
      var rows = [Int32](repeating: 0, count: Int(glp_get_num_rows(problem.glpk)) + 1)
      var values = [Double](repeating: 0, count: rows.count)
      for column in stride(from: 1, through: glp_get_num_cols(problem.glpk), by: 1) {
        let name = String(cString: glp_get_col_name(problem.glpk, column))
        let bounds = Bounds(lower: glp_get_col_lb(problem.glpk, column), upper: glp_get_col_ub(problem.glpk, column))
        reading.columns[name] = bounds.withInfinities
        if glp_get_col_kind(problem.glpk, column) != GLP_CV { reading.integers.insert(name) }
        reading.objective[name] = glp_get_obj_coef(problem.glpk, column)
        for entry in 0..<Int(glp_get_mat_col(problem.glpk, column, &rows, &values)) {
          let row = String(cString: glp_get_row_name(problem.glpk, rows[entry + 1]))
          reading.entries["\(row) \(name)"] = values[entry + 1]
        }
      }
      return reading
    }
  }

  /// Writes `text` to a file and lends it with an empty problem, on GLPK's environment of this thread.
  private func withProblem<Value>(
    _ text: String, _ body: ((glpk: OpaquePointer?, path: String)) throws -> Value
  ) throws -> Value {
    let file = FileManager.default.temporaryDirectory.appending(path: "model.\(UUID().uuidString)")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    glp_term_out(GLP_OFF)
    let problem = glp_create_prob()
    defer {
      glp_delete_prob(problem)
      glp_free_env()
    }
    return try body((glpk: problem, path: file.path))
  }
}

extension Bounds {
  /// GLPK writes an absent bound as the largest finite number.
  fileprivate var withInfinities: Bounds {
    Bounds(
      lower: lower == -.greatestFiniteMagnitude ? -.infinity : lower,
      upper: upper == .greatestFiniteMagnitude ? .infinity : upper)
  }
}

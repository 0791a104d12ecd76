import Results
import Testing

@testable import Selection

/// Proofs of bounds, made by this module and checked by the module that checks certificates, which share no code.
@Suite struct BoundProverTests {
  private func certificate(
    _ problem: SelectionProblem, bound: Int64, threads: Int = 1, nodes: Int = 2_000
  ) -> SelectionCertificate? {
    BoundProver.certificate(
      for: problem, bound: bound, options: SelectionOptions(threads: threads), limits: .init(nodes: nodes))
  }

  @Test(arguments: 0..<60)
  func `the best value of a small problem is proven, and nothing below it`(seed: Int) throws {
    let problem = try RandomProblem.drawn(seed: UInt64(seed))
    guard let best = ExhaustiveSearch(problem: problem).bestValues()?.first else { return }
    let proof = NumericProof(try #require(certificate(problem, bound: best)), of: problem)
    try proof.check(bound: best)
    #expect(!proof.proves(best - 1))
    // What cannot be proven is answered by the nearest bound that can.
    let nearest = try #require(certificate(problem, bound: best - 1, nodes: 400))
    #expect(nearest.bound >= best)
    try NumericProof(nearest, of: problem).check(bound: nearest.bound)
  }

  // Whatever a certificate says, it must not prove what is false: every value below the best one is reached.
  @Test(arguments: 0..<12)
  func `no altered certificate proves a bound that is too low`(seed: Int) throws {
    let problem = try RandomProblem.drawn(seed: UInt64(seed))
    guard let best = ExhaustiveSearch(problem: problem).bestValues()?.first else { return }
    let proof = NumericProof(try #require(certificate(problem, bound: best)), of: problem)
    var mutation = CertificateMutation(seed: UInt64(seed))
    for _ in 0..<120 {
      var altered = proof
      altered.certificate = mutation.mutated(proof.certificate)
      if Bool.random(using: &mutation.random) { altered.certificate = mutation.mutated(altered.certificate) }
      #expect(!altered.proves(best - 1))
    }
  }

  @Test(arguments: 0..<20)
  func `a step more or less leaves no proof`(seed: Int) throws {
    let problem = try RandomProblem.drawn(seed: UInt64(seed))
    guard let best = ExhaustiveSearch(problem: problem).bestValues()?.first else { return }
    let proof = NumericProof(try #require(certificate(problem, bound: best)), of: problem)
    for step in proof.certificate.tree.indices {
      var altered = proof
      altered.certificate.tree.remove(at: step)
      #expect(!altered.proves(best))
    }
    var altered = proof
    altered.certificate.tree.append(.init(end: .closed(.init())))
    #expect(!altered.proves(best))
  }

  // 70 groups in ten blocks of seven, one row over all.
  private func parts(_ problem: SelectionProblem, bound: Int64, threads: Int = 1) throws -> SelectionCertificate? {
    let model = ProofModel(problem)
    let options = SelectionOptions(threads: threads)
    let counts = ProofCounts(kinds: ColumnKinds(of: problem), rowCount: problem.rows.count)
    let known = try SelectionSolver.solve(problem).chosen
    let parts = PartsProof(
      model: model, counts: counts, limits: .init(nodes: 5_000), options: options, monitor: SearchMonitor(options),
      known: known)
    return try #require(parts).proof(of: Int128(bound)).map { BoundProver.certificate(bound, $0) }
  }

  @Test(arguments: 1..<3)
  func `blocks under a common limit are proven by their states`(seed: Int) throws {
    let whole = try BlockProblem(seed: UInt64(seed), blocks: 10, most: 20)
    let best = try #require(whole.bestValue(atMost: 20))
    let certificate = try #require(try parts(whole.problem, bound: best))
    #expect(!certificate.lemmas.isEmpty)
    let proof = NumericProof(certificate, of: whole.problem)
    try proof.check(bound: best)
    var mutation = CertificateMutation(seed: UInt64(seed))
    for _ in 0..<60 {
      var altered = proof
      altered.certificate = mutation.mutated(proof.certificate)
      #expect(!altered.proves(best - 1))
    }
  }

  @Test func `the number of threads changes no byte of a proof`() throws {
    let whole = try BlockProblem(seed: 3, blocks: 10, most: 20)
    let best = try #require(whole.bestValue(atMost: 20))
    #expect(try parts(whole.problem, bound: best, threads: 1) == parts(whole.problem, bound: best, threads: 4))
    #expect(
      certificate(whole.problem, bound: best, threads: 1) == certificate(whole.problem, bound: best, threads: 4))
  }

  @Test(arguments: 1..<3)
  func `the fewer steps are allowed the higher is the bound proven, and there always is one`(seed: Int) throws {
    let whole = try BlockProblem(seed: UInt64(seed), blocks: 10, most: 20)
    let best = try #require(whole.bestValue(atMost: 20))
    let known = try SelectionSolver.solve(whole.problem).chosen
    var mutation = CertificateMutation(seed: UInt64(seed))
    var bounds: [Int64] = []
    for nodes in [0, 6, 12, 16, 1_000] {
      let certificate = try #require(
        BoundProver.certificate(
          for: whole.problem, bound: best, known: known, options: SelectionOptions(), limits: .init(nodes: nodes)))
      bounds.append(certificate.bound)
      let proof = NumericProof(certificate, of: whole.problem)
      try proof.check(bound: certificate.bound)
      for _ in 0..<20 {
        var altered = proof
        altered.certificate = mutation.mutated(proof.certificate)
        #expect(!altered.proves(best - 1))
      }
    }
    #expect(bounds == bounds.sorted(by: >))
    #expect(bounds[0] > best)
    #expect(bounds[4] == best)
  }

  @Test func `what is excluded before anything else is excluded by its multipliers`() throws {
    let whole = try BlockProblem(seed: 1, blocks: 10, most: 20)
    let best = try #require(whole.bestValue(atMost: 20))
    let narrowing = ProofNarrowing(ProofModel(whole.problem), monitor: SearchMonitor(SelectionOptions()))
    let (narrowed, fixing) = narrowing.narrowed(above: best)
    #expect(narrowed.columnCount < whole.problem.columnCount)
    let kinds = ColumnKinds(of: whole.problem)
    let options = SelectionOptions()
    var tree = ProofTree(
      narrowed, target: Int128(best), counts: ProofCounts(kinds: kinds, rowCount: whole.problem.rows.count),
      limits: .init(), options: options, monitor: SearchMonitor(options))
    let isClosed = tree.run()
    #expect(isClosed)
    let certificate = BoundProver.certificate(best, PartsProof.Proof(closing: tree), fixing: fixing)
    var proof = NumericProof(certificate, of: whole.problem)
    try proof.check(bound: best)
    #expect(!proof.proves(best - 1))
    let row = try #require(proof.certificate.fixing[0].values.indices.first)
    proof.certificate.fixing[0].values[row].negate()
    #expect(!proof.proves(best))
  }

  @Test func `what is not bounded by its claim is not certified`() throws {
    var draft = SelectionProblem.Draft(levels: 1)
    draft.beginGroup()
    draft.addColumn(values: [10], amounts: [])
    let problem = try draft.finished()
    #expect(certificate(problem, bound: 9)?.bound == 10)
    #expect(certificate(problem, bound: 10)?.bound == 10)
  }
}

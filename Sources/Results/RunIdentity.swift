/// What was run, so that it can be run again.
public struct ScenarioIdentity: Sendable, Hashable {
  /// The scenario's title.
  public var title: String
  /// The scenario file as the user named it.
  public var file: String
  /// The variant; nil for the scenario itself.
  public var variant: String?
  /// SHA-256 of the resolved scenario, hexadecimal.
  public var sha256: String
  /// SHA-256 of the pool's bytes, hexadecimal.
  public var poolSHA256: String
  /// The version of the reference library.
  public var library: String
  /// The readings chosen where a text allows several, by quota.
  public var readings: [(quota: String, reading: String)]
  /// Whether the posts were invented.
  public var isSynthetic: Bool
  /// What the scenario supposes that no text says, in its author's words.
  public var assumptions: [String]

  /// The identity of a run's inputs.
  public init(
    title: String, file: String, variant: String?, sha256: String, poolSHA256: String, library: String,
    readings: [(quota: String, reading: String)], isSynthetic: Bool, assumptions: [String] = []
  ) {
    self.title = title
    self.file = file
    self.variant = variant
    self.sha256 = sha256
    self.poolSHA256 = poolSHA256
    self.library = library
    self.readings = readings
    self.isSynthetic = isSynthetic
    self.assumptions = assumptions
  }

  /// Whether two identities are the same.
  public static func == (left: ScenarioIdentity, right: ScenarioIdentity) -> Bool {
    left.hashed == right.hashed && left.readings.elementsEqual(right.readings) { $0 == $1 }
  }

  /// Feeds the identity to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(hashed) }

  private var hashed: [String?] {
    [title, file, variant, sha256, poolSHA256, library, isSynthetic ? "synthetic" : nil] + assumptions
  }
}

/// What ran.
public struct ProgramIdentity: Sendable, Hashable {
  /// The program's version.
  public var version: String
  /// The solver's name and version.
  public var solver: String

  /// A program and its solver.
  public init(version: String, solver: String) {
    self.version = version
    self.solver = solver
  }
}

/// What differs from run to run; everything else is the same to the byte.
public struct RunFigures: Sendable, Hashable {
  /// When the run started, ISO 8601 with its zone.
  public var started: String
  /// Seconds that it took.
  public var seconds: Double
  /// Nodes of the search.
  public var nodes: Int
  /// Pivots of the relaxations.
  public var pivots: Int
  /// Relaxations solved.
  public var relaxations: Int
  /// Columns that reductions and bounds left to the search of the first level.
  public var searchedColumns: Int
  /// The most memory that the process held, in bytes.
  public var peakMemoryBytes: Int

  /// The figures of a run.
  public init(
    started: String = "", seconds: Double = 0, nodes: Int = 0, pivots: Int = 0, relaxations: Int = 0,
    searchedColumns: Int = 0, peakMemoryBytes: Int = 0
  ) {
    self.started = started
    self.seconds = seconds
    self.nodes = nodes
    self.pivots = pivots
    self.relaxations = relaxations
    self.searchedColumns = searchedColumns
    self.peakMemoryBytes = peakMemoryBytes
  }
}

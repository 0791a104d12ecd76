internal import Quantities
internal import Wordings

extension JSONOutput {
  /// Adds what was run.
  mutating func addScenario(_ scenario: ScenarioIdentity) {
    add(",\n  \"scenario\": {\"title\": ")
    add(quoted: scenario.title)
    add(", \"file\": ")
    add(quoted: scenario.file)
    add(", \"variant\": ")
    add(quoted: scenario.variant)
    add(", \"sha256\": ")
    add(quoted: scenario.sha256)
    add(", \"pool_sha256\": ")
    add(quoted: scenario.poolSHA256)
    add(", \"library\": ")
    add(quoted: scenario.library)
    add(", \"readings\": {")
    for (index, reading) in scenario.readings.enumerated() {
      if index > 0 { add(", ") }
      add(quoted: reading.quota)
      add(": ")
      add(quoted: reading.reading)
    }
    add("}, \"synthetic\": ")
    add(scenario.isSynthetic)
    add(", \"assumptions\": [")
    for (index, assumption) in scenario.assumptions.enumerated() {
      if index > 0 { add(", ") }
      add(quoted: assumption)
    }
    add("]}")
  }

  /// Adds what ran.
  mutating func addProgram(_ program: ProgramIdentity) {
    add(",\n  \"program\": {\"name\": \"dotation\", \"version\": ")
    add(quoted: program.version)
    add(", \"solver\": ")
    add(quoted: program.solver)
    add("}")
  }

  /// Adds the status, the objective with its bound and gap, and the levels that were proved.
  mutating func addProof(_ result: AllocationResult) {
    add(",\n  \"status\": ")
    add(quoted: result.status.rawValue)
    add(",\n  \"objective\": ")
    add(decimal: result.value?.reached, digits: 3)
    add(", \"bound\": ")
    add(decimal: result.value?.bound, digits: 3)
    add(", \"gap\": ")
    if let value = result.value { add(number: value.gap) } else { add("null") }
    add(", \"measure\": ")
    add(quoted: result.value?.measure.rawValue)
    add(", \"proved\": [")
    for (index, level) in result.provedLevels.enumerated() {
      if index > 0 { add(", ") }
      add(quoted: level)
    }
    add("]")
  }

  /// Adds how many posts there are of each sort.
  mutating func addCounts(_ counts: Counts) {
    add(",\n  \"counts\": {\"posts\": ")
    add(decimal: Int64(counts.posts))
    add(", \"eligible\": ")
    add(decimal: Int64(counts.eligible))
    add(", \"funded\": ")
    add(decimal: Int64(counts.funded))
    add(", \"points\": ")
    add(decimal: counts.points.thousandths, digits: 3)
    add("}")
  }

  /// Adds what differs from run to run.
  mutating func addRun(_ run: RunFigures) {
    add(",\n  \"run\": {\"started\": ")
    add(quoted: run.started)
    add(", \"seconds\": ")
    add(number: run.seconds)
    add(", \"nodes\": ")
    add(decimal: Int64(run.nodes))
    add(", \"pivots\": ")
    add(decimal: Int64(run.pivots))
    add(", \"relaxations\": ")
    add(decimal: Int64(run.relaxations))
    add(", \"searched_columns\": ")
    add(decimal: Int64(run.searchedColumns))
    add(", \"peak_memory_bytes\": ")
    add(decimal: Int64(run.peakMemoryBytes))
    add("}")
  }

  /// Adds a sentence in both languages.
  mutating func addDetail(_ text: Wording) {
    add(", \"detail\": ")
    add(quoted: text.english)
    add(", \"detail_fr\": ")
    add(quoted: text.french)
  }
}

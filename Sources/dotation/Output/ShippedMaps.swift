import Regulation
import Reporting

extension SimulationPage.Maps {
  /// The outlines that the program ships.
  static var shipped: SimulationPage.Maps {
    SimulationPage.Maps(
      regions: OutlineMap(json: ReferenceFiles.regionOutlines),
      departments: OutlineMap(json: ReferenceFiles.departmentOutlines))
  }
}

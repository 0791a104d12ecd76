internal import Glibc

extension Array {
  /// Reserves room for so many elements in all, and asks the system to give it in large pages.
  ///
  /// A column is written once from end to end; in pages of 4 KiB the system would interrupt that a thousand times for
  /// each column, which costs as much as the reading of its cells. A wish only: where it is not granted nothing changes.
  mutating func reserveInLargePages(_ count: Int) {
    reserveCapacity(count)
    let length = capacity * MemoryLayout<Element>.stride
    withUnsafeMutableBytes { elements in
      guard let start = elements.baseAddress else { return }
      let page = Int(sysconf(Int32(_SC_PAGESIZE)))
      // The call wants the beginning of a page; the elements before the first that begins among them go without.
      let offset = -Int(bitPattern: start) & (page - 1)
      if offset < length { madvise(start + offset, length - offset, MADV_HUGEPAGE) }
    }
  }
}

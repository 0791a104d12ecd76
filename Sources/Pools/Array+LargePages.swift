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
      // From the beginning of the page on, as the call wants it, so that neighbouring columns can share a large page.
      let before = Int(bitPattern: start) & (Int(sysconf(Int32(_SC_PAGESIZE))) - 1)
      madvise(start - before, before + length, MADV_HUGEPAGE)
    }
  }
}

internal import Glibc

/// Refuses the container of encrypted and of old binary workbooks, which is no ZIP archive.
func refuseCompoundFile(_ path: String) throws(SpreadsheetFault) {
  guard let file = fopen(path, "rb") else { throw .unreadable(String(cString: strerror(errno))) }
  defer { fclose(file) }
  var start = [UInt8](repeating: 0, count: 8)
  let count = fread(&start, 1, start.count, file)
  if count == 8, start == [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] { throw .encryptedOrOld }
  guard count >= 4, start[0] == 0x50, start[1] == 0x4B else { throw .notAWorkbook("no ZIP signature") }
}

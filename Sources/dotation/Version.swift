/// The version of the program, as results state it.
let programVersion = "0.1.0"

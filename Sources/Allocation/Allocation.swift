// Replaced by the first file of Allocation.

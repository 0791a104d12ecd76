// Replaced by the first file of Pools.

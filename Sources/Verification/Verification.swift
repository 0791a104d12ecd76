// Replaced by the first file of Verification.

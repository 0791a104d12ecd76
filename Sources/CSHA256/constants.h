// Numbers that FIPS 180-4 gives: fractional parts of the roots of the first primes.
#pragma once

#include <stdint.h>

/// The state before the first block (section 5.3.3).
extern const uint32_t dotation_sha256_initial_state[8];

/// One constant a round (section 4.2.2), aligned for loads of four.
extern const uint32_t dotation_sha256_round_constants[64];

#include "CSHA256.h"
#include "constants.h"

static inline uint32_t rotated(uint32_t word, int bits) { return word >> bits | word << (32 - bits); }

static inline uint32_t big_endian(const uint8_t *bytes) {
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

void dotation_sha256_compress_portable(uint32_t *state, const uint8_t *blocks, size_t count) {
    for (; count > 0; count--, blocks += 64) {
        uint32_t schedule[64];
        for (int round = 0; round < 16; round++) schedule[round] = big_endian(blocks + 4 * round);
        for (int round = 16; round < 64; round++) {
            uint32_t early = schedule[round - 15], late = schedule[round - 2];
            schedule[round] = schedule[round - 16] + schedule[round - 7] +
                              (rotated(early, 7) ^ rotated(early, 18) ^ early >> 3) +
                              (rotated(late, 17) ^ rotated(late, 19) ^ late >> 10);
        }
        uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
        uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
        for (int round = 0; round < 64; round++) {
            uint32_t first = h + (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) + ((e & f) ^ (~e & g)) +
                             dotation_sha256_round_constants[round] + schedule[round];
            uint32_t second = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
            h = g, g = f, f = e, e = d + first;
            d = c, c = b, b = a, a = first + second;
        }
        state[0] += a, state[1] += b, state[2] += c, state[3] += d;
        state[4] += e, state[5] += f, state[6] += g, state[7] += h;
    }
}

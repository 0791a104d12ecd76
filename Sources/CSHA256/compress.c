#include "CSHA256.h"
#include "constants.h"
#include "instructions.h"

#include <stdatomic.h>
#include <string.h>

// 0 until asked; asking the processor costs as much as a block, and every thread finds the same answer.
static _Atomic int choice = 0;

void dotation_sha256_compress(uint32_t *state, const uint8_t *blocks, size_t count) {
    int chosen = atomic_load_explicit(&choice, memory_order_relaxed);
    if (chosen == 0) {
        chosen = dotation_sha256_has_instructions() ? 1 : 2;
        atomic_store_explicit(&choice, chosen, memory_order_relaxed);
    }
    if (chosen == 1) {
        dotation_sha256_compress_by_instructions(state, blocks, count);
    } else {
        dotation_sha256_compress_portable(state, blocks, count);
    }
}

uint32_t dotation_sha256_leading_word(const uint8_t *text, size_t length) {
    uint32_t state[8];
    memcpy(state, dotation_sha256_initial_state, sizeof state);
    const size_t whole = length / 64, rest = length % 64;
    if (whole > 0) dotation_sha256_compress(state, text, whole);
    uint8_t tail[128] = {0};
    if (rest > 0) memcpy(tail, text + 64 * whole, rest);
    tail[rest] = 0x80;
    const size_t end = rest < 56 ? 64 : 128;
    for (int byte = 0; byte < 8; byte++) tail[end - 1 - byte] = (uint8_t)((uint64_t)length * 8 >> 8 * byte);
    dotation_sha256_compress(state, tail, end / 64);
    return state[0];
}

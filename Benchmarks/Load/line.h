#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// One connection, and what it has asked and still waits for.

enum { INPUT_ROOM = 64 << 10, OUTPUT_ROOM = 16 << 10, MOST_EXPECTED = 1024 };

/// A reply that is awaited.
struct expectation {
    /// When it was to be asked for, in nanoseconds: not when there was time to do it.
    uint64_t meant;
    uint64_t number;
    uint8_t kind;
};

enum stage {
    STAGE_CLOSED,
    STAGE_CONNECTING,
    STAGE_GREETING,
    /// Says what comes before the run, one step after the other.
    STAGE_HELLO,
    STAGE_READY,
};

struct line {
    int descriptor;
    enum stage stage;
    unsigned index;
    /// How many connections were opened before this one, on whatever place.
    unsigned opened;
    unsigned step;
    /// When it was to begin.
    uint64_t meant;
    uint64_t asked;
    bool wants_to_write;
    /// Of a trainee: the next question of this attempt, the last one, and the points so far.
    unsigned question, last, points;
    uint64_t receipt;
    struct expectation expected[MOST_EXPECTED];
    unsigned first, waiting;
    char *input, *output;
    size_t input_count, output_count;
};

/// Connects without waiting.
bool line_open(struct line *line, const char *address, int port, unsigned sources);
void line_close(struct line *line);
/// Puts octets behind what is to be sent; false if there is no room.
bool line_say(struct line *line, const char *octets, size_t count);
/// Sends what fits; false if the other side is gone.
bool line_flush(struct line *line);
/// Reads once; false if the other side is gone.
bool line_read(struct line *line);
/// Forgets octets of the input that were taken.
void line_taken(struct line *line, size_t count);
void line_expect(struct line *line, uint64_t meant, uint64_t number, uint8_t kind);

/// Nanoseconds of a clock that never goes back.
uint64_t now(void);
/// Notes what went wrong; the first one is told, all are counted.
void fail(const char *form, ...) __attribute__((format(printf, 1, 2)));
extern uint64_t failures;
extern char first_failure[256];

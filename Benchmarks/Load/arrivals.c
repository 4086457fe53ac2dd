#include "engine.h"

// Connections one after the other, each closed once it was greeted: `connections` at a time, or
// `rate` a second, each counted from the instant when it was due.

static struct span span;
static uint64_t due;
static bool is_opening;

static void ready(struct line *line) {
    uint64_t at = span_count(&span, line->meant);
    engine_close(line);
    if (!is_opening || options.rate > 0) return;
    line->meant = at;
    engine_open(line);
}

static void replied(struct line *line, const struct expectation *expected, bool is_counted) {
    (void)line, (void)expected, (void)is_counted;
}

/// Opens what is due, on places that are free; gives the instant of the next.
static uint64_t open_due(void) {
    while (true) {
        uint64_t meant = span.begin + (uint64_t)((double)due * 1e9 / options.rate);
        if (meant > now()) return meant;
        struct line *line = &lines[due % options.connections];
        if (line->stage != STAGE_CLOSED) return now() + 100000;
        line->meant = meant;
        engine_open(line);
        due += 1;
    }
}

static bool is_under_way(void) {
    for (unsigned at = 0; at < options.connections; at++)
        if (lines[at].stage != STAGE_CLOSED) return true;
    return false;
}

void run_arrivals(void) {
    static const struct conduct conduct = {.ready = ready, .replied = replied};
    engine_start(&conduct);
    span_begin(&span);
    is_opening = true;
    for (unsigned at = 0; at < options.connections && options.rate == 0; at++) {
        lines[at].meant = now();
        engine_open(&lines[at]);
    }
    span_run(&span, open_due);
    is_opening = false;
    for (uint64_t limit = now() + (uint64_t)PATIENCE * 1000000000; is_under_way();) {
        if (now() > limit) {
            fail("connections were not greeted");
            break;
        }
        engine_turn(now() + 10000000);
    }
    span_report(&span);
}

#include "engine.h"

// The same number of connections all the time.
//
// Closed loop: each connection asks again as soon as it has a reply, with `depth` requests under
// way. Open loop (`rate`): requests are due at fixed instants, whatever became of those before; the
// time of a reply counts from the instant when its request was due. A server that stands still for
// a while thus pays for all requests that were due meanwhile, not only for the one that was under
// way (coordinated omission).

static struct span span;
static uint64_t due;
static bool is_asking;

static void ready(struct line *line) { (void)line; }

static void replied(struct line *line, const struct expectation *expected, bool is_counted) {
    if (!is_counted) return;
    uint64_t at = span_count(&span, expected->meant);
    if (is_asking && options.rate == 0 && !options.player->ask(line, at))
        fail("connection %u: no room for a further request", line->index);
}

/// Asks all that is due; gives the instant of the next.
static uint64_t ask_due(void) {
    double pace = 1e9 / options.rate;
    while (true) {
        uint64_t meant = span.begin + (uint64_t)((double)due * pace);
        if (meant > now()) return meant;
        struct line *line = &lines[due % options.connections];
        if (line->stage == STAGE_READY && !options.player->ask(line, meant))
            fail("connection %u: no room for a further request", line->index);
        engine_send(line);
        due += 1;
        // Replies are not left waiting while many requests are due.
        if (due % 64 == 0) return now();
    }
}

static void start(void) {
    span_begin(&span);
    is_asking = true;
    if (options.rate > 0) return;
    for (unsigned at = 0; at < options.connections; at++) {
        for (unsigned each = 0; each < options.depth; each++) options.player->ask(&lines[at], now());
        engine_send(&lines[at]);
    }
}

void run_steady(void) {
    static const struct conduct conduct = {.ready = ready, .replied = replied};
    engine_start(&conduct);
    if (!engine_open_all()) return span_report(&span);
    start();
    span_run(&span, ask_due);
    is_asking = false;
    engine_drain();
    span_report(&span);
}

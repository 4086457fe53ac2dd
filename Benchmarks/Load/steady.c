#include <stdio.h>

#include "engine.h"

// The same number of connections all the time.
//
// Closed loop: each connection asks again as soon as it has a reply, with `depth` requests under
// way. Open loop (`rate`): requests are due at fixed instants, whatever became of those before; the
// time of a reply counts from the instant when its request was due. A server that stands still for
// a while thus pays for all requests that were due meanwhile, not only for the one that was under
// way (coordinated omission).

static struct histogram times;
static uint64_t begin, from, until, counted, due;
static bool is_asking;

static void ready(struct line *line) { (void)line; }

static void replied(struct line *line, const struct expectation *expected, bool is_counted) {
    if (!is_counted) return;
    uint64_t at = now();
    if (at >= from && at < until) {
        histogram_add(&times, at - expected->meant);
        counted += 1;
    }
    if (is_asking && options.rate == 0 && !options.player->ask(line, at))
        fail("connection %u: no room for a further request", line->index);
}

/// Asks all that is due; gives the instant of the next.
static uint64_t ask_due(void) {
    double pace = 1e9 / options.rate;
    while (true) {
        uint64_t meant = begin + (uint64_t)((double)due * pace);
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
    begin = now();
    from = begin + (uint64_t)(options.warm * 1e9);
    until = from + (uint64_t)(options.seconds * 1e9);
    is_asking = true;
    if (options.rate > 0) return;
    for (unsigned at = 0; at < options.connections; at++) {
        for (unsigned each = 0; each < options.depth; each++) options.player->ask(&lines[at], now());
        engine_send(&lines[at]);
    }
}

/// Runs until an instant, or until enough replies came.
static void go_on(uint64_t end) {
    while (now() < end && failures == 0 && (options.most == 0 || counted < options.most)) {
        uint64_t next = options.rate > 0 ? ask_due() : end;
        engine_turn(next < end ? next : end);
    }
}

void run_steady(void) {
    static const struct conduct conduct = {.ready = ready, .replied = replied};
    engine_start(&conduct);
    if (!engine_open_all()) return report(&times, 0, 0, (struct processor_time){0});
    start();
    go_on(from);
    struct processor_time before = watched_time();
    go_on(until);
    struct processor_time after = watched_time();
    uint64_t end = now();
    until = end < until ? end : until;
    is_asking = false;
    engine_drain();
    report(&times, counted, (double)(until - from) / 1e9,
           (struct processor_time){after.user - before.user, after.system - before.system});
}

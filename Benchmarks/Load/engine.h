#pragma once
#include "histogram.h"
#include "player.h"

// All connections on one thread, and what is done when something happens on one of them.

enum { MOST_STEPS = 8, MOST_PIDS = 64, PATIENCE = 20 };

/// What the command line says.
struct options {
    const char *mode, *address;
    int port;
    unsigned connections, depth, sources, gate;
    double seconds, warm, rate;
    /// Replies after which the run ends, even if there is time left.
    uint64_t most;
    const struct player *player;
    const char *greeting;
    /// A line that the server says unasked and that needs no answer while a run lasts.
    const char *aside;
    struct hello steps[MOST_STEPS];
    unsigned step_count;
    int pids[MOST_PIDS];
    unsigned pid_count;
};

extern struct options options;
extern struct line *lines;
/// Replies that were counted and right, also before and after the time that counts.
extern uint64_t confirmed;

/// How a mode reacts.
struct conduct {
    /// A connection has been greeted and has said its hello.
    void (*ready)(struct line *line);
    /// An awaited reply came.
    void (*replied)(struct line *line, const struct expectation *expected, bool is_counted);
};

void engine_start(const struct conduct *conduct);
/// Opens a connection and has its greeting and hello done.
void engine_open(struct line *line);
void engine_close(struct line *line);
/// Sends what was put on a connection outside of an event.
void engine_send(struct line *line);
/// Waits for events until an instant at the latest, and handles them.
void engine_turn(uint64_t until);
/// Opens all connections, `gate` at a time, and waits until they are ready; false if that fails.
bool engine_open_all(void);
/// Waits until every reply that is awaited has come; those that do not come are failures.
void engine_drain(void);

/// Processor time in microseconds.
struct processor_time {
    double user, system;
};

/// What the processes that are watched have used, with all their threads.
struct processor_time watched_time(void);

/// The part of a run that counts, between two instants.
struct span {
    uint64_t begin, from, until, counted;
    struct histogram times;
    struct processor_time used;
};

/// Begins now; what counts comes after the time to get warm.
void span_begin(struct span *span);
/// Counts what was meant for an instant and came now, if now counts; gives the instant that is now.
uint64_t span_count(struct span *span, uint64_t meant);
/// Runs to the end, or until enough came; with a rate `due` does what is due and gives the next instant.
void span_run(struct span *span, uint64_t (*due)(void));
void span_report(const struct span *span);

void run_steady(void);
void run_arrivals(void);
void run_hold(void);

/// What a run came to, as one line of JSON.
void report(const struct histogram *times, uint64_t count, double seconds, struct processor_time used);

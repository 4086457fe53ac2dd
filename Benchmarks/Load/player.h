#pragma once
#include "line.h"

/// What a connection says before the run and what has to come back.
struct hello {
    char *request;
    size_t request_count;
    /// How the first line of the reply has to begin.
    char *reply;
};

/// Whoever is played: says one thing after another and knows what has to come back.
///
/// A new kind of player is a file with one of these and a line in `players`.
struct player {
    const char *name;
    /// Takes a setting such as `request`; false if it has none of that name.
    bool (*set)(const char *name, const char *value);
    /// Puts the next request behind what is to be sent; false if there is no room.
    bool (*ask)(struct line *line, uint64_t meant);
    /// The octets of the reply that stands first in a part of the input; 0 if it is not whole yet.
    ///
    /// Tells whether it was asked for, and not only said on the way to it.
    size_t (*take)(
        struct line *line, const struct expectation *expected, const char *input, size_t count,
        bool *is_counted
    );
};

extern const struct player pair, trainee;

/// The octets up to and with the end of the first line; 0 if it is not there.
size_t line_end(const char *octets, size_t count);
/// Octets with `\r`, `\n` and `\\` as signs of their own; to be freed.
char *unescaped(const char *text, size_t *count);

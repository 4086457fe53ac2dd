#include <stdlib.h>
#include <string.h>

#include "player.h"

// Asks the same again and again, with a number that rises: `request` and `reply` are texts in which
// `%n` is the number and, in a reply, `%d` any digits.

static char *request = "ping %n\n", *reply = "202 :%n\r\n";
static size_t request_count = 8, reply_count = 9;

static bool set(const char *name, const char *value) {
    if (strcmp(name, "request") == 0) request = unescaped(value, &request_count);
    else if (strcmp(name, "reply") == 0) reply = unescaped(value, &reply_count);
    else return false;
    return true;
}

static size_t digits(uint64_t number, char *text) {
    char reversed[20];
    size_t count = 0;
    do reversed[count++] = (char)('0' + number % 10);
    while (number /= 10);
    for (size_t at = 0; at < count; at++) text[at] = reversed[count - 1 - at];
    return count;
}

static bool ask(struct line *line, uint64_t meant) {
    char text[512], *end = text;
    for (size_t at = 0; at < request_count && end < text + sizeof text - 20; at++) {
        if (request[at] == '%' && request[at + 1] == 'n') {
            end += digits(line->asked, end);
            at += 1;
        } else {
            *end++ = request[at];
        }
    }
    if (!line_say(line, text, (size_t)(end - text))) return false;
    line_expect(line, meant, line->asked++, 0);
    return true;
}

static size_t any_digits(const char *input, size_t count) {
    size_t at = 0;
    while (at < count && input[at] >= '0' && input[at] <= '9') at++;
    return at;
}

/// Compares octet by octet, so that a reply of any number of lines is known by its end.
static size_t take(
    struct line *line, const struct expectation *expected, const char *input, size_t count,
    bool *is_counted
) {
    size_t read = 0;
    *is_counted = true;
    for (size_t at = 0; at < reply_count; at++) {
        char number[20];
        size_t length = 1;
        bool is_number = reply[at] == '%' && reply[at + 1] == 'n';
        bool is_any = reply[at] == '%' && reply[at + 1] == 'd';
        if (is_number) length = digits(expected->number, number);
        if (is_any) length = any_digits(input + read, count - read);
        if (read + length > count || (is_any && read + length == count)) return 0;
        const char *wanted = is_number ? number : reply + at;
        if (!is_any && memcmp(input + read, wanted, length) != 0) {
            fail("line %u, request %lu: not the expected reply: %.*s", line->index,
                 (unsigned long)expected->number, (int)(count < 60 ? count : 60), input);
            size_t end = line_end(input, count);
            return end > 0 ? end : count;
        }
        read += length;
        if (is_number || is_any) at += 1;
    }
    return read;
}

const struct player pair = {.name = "pair", .set = set, .ask = ask, .take = take};

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "player.h"

// Takes a quiz of Quizline over and over in the voice code: starts, answers every question, every
// third one wrong, finishes, and starts again. Only answers are counted. Of each reply is checked
// that it is the one to this question, that the mark is right, that the points add up, and that the
// receipt is a later place of the log than the one before.
//
// The first quiz ends after 1, 2, 3 ... answers, each trainee another one: people who began at the
// same moment do not end at the same moment either.
//
// The quiz is the one that Benchmarks/serving/quiz.py makes: one choice each, A is right.

static unsigned questions = 30;
static char quiz[64] = "bench";

enum kind { KIND_START, KIND_ANSWER, KIND_FINISH };

static bool set(const char *name, const char *value) {
    if (strcmp(name, "questions") == 0) questions = (unsigned)atoi(value);
    else if (strcmp(name, "quiz") == 0) snprintf(quiz, sizeof quiz, "%s", value);
    else return false;
    return questions > 0;
}

static bool is_right(uint64_t number) { return number % 3 != 0; }

static bool say(struct line *line, const char *text) { return line_say(line, text, strlen(text)); }

static void start(struct line *line, uint64_t meant) {
    char text[96];
    snprintf(text, sizeof text, "start %s\n", quiz);
    say(line, text);
    line_expect(line, meant, 0, KIND_START);
    line->question = 1;
    line->last = line->last == 0 ? 1 + line->index % questions : questions;
}

static bool ask(struct line *line, uint64_t meant) {
    char text[96];
    // Room for all that is said at once, so that nothing is said by halves.
    if (line->output_count + sizeof text * 4 > OUTPUT_ROOM) return false;
    if (line->question == 0) start(line, meant);
    line->asked += 1;
    snprintf(text, sizeof text, "answer %u %c\n", line->question, is_right(line->question) ? 'a' : 'b');
    say(line, text);
    line_expect(line, meant, line->question, KIND_ANSWER);
    line->question += 1;
    if (line->question > line->last) {
        say(line, "finish yes\n");
        line_expect(line, meant, 0, KIND_FINISH);
        // At once, as people do who go on: the next answer is due later and does not wait for it.
        start(line, meant);
    }
    return true;
}

/// A reply ends with the first line that has a blank behind its code; 0 if it is not there yet.
static size_t reply_end(const char *input, size_t count) {
    size_t read = 0;
    while (true) {
        size_t length = line_end(input + read, count - read);
        if (length == 0) return 0;
        bool is_last = length < 5 || input[read + 3] != '-';
        read += length;
        if (is_last) return read;
    }
}

/// Whether a line holds a field with this value.
static bool has_field(const char *line, const char *name, unsigned long value) {
    char wanted[64];
    snprintf(wanted, sizeof wanted, " %s=%lu ", name, value);
    return strstr(line, wanted) != NULL;
}

static bool is_answered(struct line *line, const char *text, uint64_t number) {
    bool right = is_right(number);
    if (number == 1) line->points = 0;
    line->points += right;
    const char *form = right ? "240%cn=%u result=right %n" : "241%cn=%u result=wrong %n";
    char separator;
    unsigned told;
    int read = 0;
    if (sscanf(text, form, &separator, &told, &read) != 2 || read == 0 || told != number) return false;
    const char *receipt = strstr(text, " receipt=");
    uint64_t position = receipt ? strtoull(receipt + 9, NULL, 16) : 0;
    bool is_later = position > line->receipt;
    line->receipt = position;
    return is_later && has_field(text, "total", line->points) && has_field(text, "of", questions)
        && has_field(text, "next", number == questions ? 0 : (unsigned long)number + 1);
}

static bool is_expected(struct line *line, const char *text, const struct expectation *expected) {
    switch (expected->kind) {
    case KIND_START: return strncmp(text, "244-", 4) == 0 && has_field(text, "n", 1)
            && has_field(text, "of", questions);
    case KIND_ANSWER: return is_answered(line, text, expected->number);
    default: return strncmp(text, "248", 3) == 0 && has_field(text, "points", line->points)
            && has_field(text, "possible", questions);
    }
}

static size_t take(
    struct line *line, const struct expectation *expected, const char *input, size_t count,
    bool *is_counted
) {
    size_t end = reply_end(input, count);
    if (end == 0) return 0;
    *is_counted = expected->kind == KIND_ANSWER;
    char first[512];
    size_t length = line_end(input, count);
    if (length >= sizeof first) length = sizeof first - 1;
    memcpy(first, input, length);
    first[length] = 0;
    if (!is_expected(line, first, expected)) {
        first[strcspn(first, "\r\n")] = 0;
        fail("trainee %u, question %lu: not the expected reply: %.120s", line->index,
             (unsigned long)expected->number, first);
    }
    return end;
}

const struct player trainee = {.name = "trainee", .set = set, .ask = ask, .take = take};

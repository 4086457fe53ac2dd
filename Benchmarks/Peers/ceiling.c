#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// ceiling DATABASE PEOPLE SECONDS: the rows of an answer, written by C alone, as many answers in a
// commit as there are people, as if each of them had one under way.
// ceiling DATABASE PEOPLE fill ANSWERS: the same rows, 10 000 answers in a commit, up to a number.
//
// DATABASE is a copy of one that Quizline has made and that knows the bench's quiz, so tables,
// checks, triggers and keys are the same, and so are the settings of the connection. What Quizline
// reads on the way to an answer to decide about it is left out: nothing is decided here.

enum { QUESTIONS = 30, MOST_PEOPLE = 20000, SERVING = 14, MEAN = 244, ANSWERS_OF_ONE = 1000 };

static const long long grains = 7207200, at_first = 1780000000000;
static sqlite3 *database;
static sqlite3_stmt *begin, *commit, *attempt, *end_attempt, *answer, *serving, *cell, *keep;
static long long question_keys[QUESTIONS];
static char shares[QUESTIONS][64];
static long long position, attempts, answers, people_made;

struct person {
    long long key, attempt;
    int number, answered;
};

static struct person people[MOST_PEOPLE];

static void check(int status) {
    if (status == SQLITE_OK || status == SQLITE_DONE || status == SQLITE_ROW) return;
    fprintf(stderr, "ceiling: %s\n", sqlite3_errmsg(database));
    exit(1);
}

static void run(const char *sql) { check(sqlite3_exec(database, sql, NULL, NULL, NULL)); }

static sqlite3_stmt *prepared(const char *sql) {
    sqlite3_stmt *statement;
    check(sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL));
    return statement;
}

static void bind(sqlite3_stmt *statement, int count, const long long *values) {
    for (int at = 0; at < count; at++) check(sqlite3_bind_int64(statement, at + 1, values[at]));
}

static void step(sqlite3_stmt *statement) {
    check(sqlite3_step(statement));
    check(sqlite3_reset(statement));
}

static double seconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void prepare(void) {
    begin = prepared("BEGIN IMMEDIATE");
    commit = prepared("COMMIT");
    attempt = prepared(
        "INSERT INTO attempt (id, trainee, quiz, version, number, seed, started_at)"
        " SELECT ?1, ?2, 'bench', version, ?3, 7, ?4 FROM quiz_version WHERE quiz = 'bench' LIMIT 1");
    end_attempt = prepared(
        "UPDATE attempt SET ended_at = ?2, cause = 'submitted', earned = 1, possible = 30, end_position = ?3,"
        " passed = NULL WHERE id = ?1");
    answer = prepared(
        "INSERT INTO answer (position, attempt, number, try, question_key, typed, response, certainty,"
        " hints, at, credit, outcome, score, previous)"
        " VALUES (?1, ?2, ?3, 1, ?4, 'a', 'c0', 1, 0, ?5, ?6, ?6, ?6, NULL)");
    serving = prepared(
        "INSERT INTO serving (attempt, number, question_key, tries, last_position, first_position,"
        " first_outcome, first_at, score) VALUES (?2, ?3, ?4, 1, ?1, ?1, ?6, ?5, ?6)");
    cell = prepared("SELECT servings FROM standing_cell WHERE trainee = ? AND competency = ?");
    keep = prepared(
        "INSERT INTO standing_cell (trainee, competency, units, fresh_units, questions, answers,"
        " oldest, newest, mean, servings) VALUES (?1, ?2, ?3, ?3, 1, ?4, ?5, ?6, ?7, ?8)"
        " ON CONFLICT (trainee, competency) DO UPDATE SET units = ?3, fresh_units = ?3, questions = 1,"
        " answers = ?4, oldest = ?5, newest = ?6, mean = ?7, servings = ?8");
}

static void read_questions(void) {
    sqlite3_stmt *all = prepared(
        "SELECT v.key, v.shares FROM question_version v WHERE v.quiz = 'bench' ORDER BY v.question");
    for (int at = 0; at < QUESTIONS && sqlite3_step(all) == SQLITE_ROW; at++) {
        question_keys[at] = sqlite3_column_int64(all, 0);
        snprintf(shares[at], sizeof shares[at], "%s", (const char *)sqlite3_column_text(all, 1));
        shares[at][strcspn(shares[at], ":")] = 0;
    }
    check(sqlite3_finalize(all));
}

static long long number(const char *sql) {
    sqlite3_stmt *one = prepared(sql);
    long long value = sqlite3_step(one) == SQLITE_ROW ? sqlite3_column_int64(one, 0) : 0;
    check(sqlite3_finalize(one));
    return value;
}

static void make_person(struct person *person) {
    char sql[256];
    person->key = number("SELECT coalesce(max(key), 0) + 1 FROM trainee");
    person->number = person->answered = 0;
    snprintf(sql, sizeof sql,
             "INSERT INTO trainee (key, id, display_name, job, rights, created_at)"
             " VALUES (%lld, 'ceiling%lld', 'Ceiling', 'sales-manager', '', %lld)",
             person->key, person->key, at_first);
    run(sql);
    people_made += 1;
}

/// Adds a serving to the end of a cell, as it is kept.
static void keep_cell(const struct person *person, const char *competency, long long at) {
    static unsigned char servings[SERVING * 20000], mean[MEAN];
    check(sqlite3_bind_int64(cell, 1, person->key));
    check(sqlite3_bind_text(cell, 2, competency, -1, SQLITE_STATIC));
    int count = 0;
    if (sqlite3_step(cell) == SQLITE_ROW) {
        count = sqlite3_column_bytes(cell, 0);
        memcpy(servings, sqlite3_column_blob(cell, 0), (size_t)count);
    }
    check(sqlite3_reset(cell));
    if (count > (int)sizeof servings - SERVING) count = 0;
    memset(servings + count, 7, SERVING);
    count += SERVING;
    mean[count % MEAN] += 1;
    bind(keep, 6, (long long[]){person->key, 0, 1000000000LL * count / SERVING, count / SERVING, at_first, at});
    check(sqlite3_bind_text(keep, 2, competency, -1, SQLITE_STATIC));
    check(sqlite3_bind_blob(keep, 7, mean, MEAN, SQLITE_STATIC));
    check(sqlite3_bind_blob(keep, 8, servings, count, SQLITE_STATIC));
    step(keep);
}

static void give_answer(struct person *person) {
    int at = person->answered % QUESTIONS;
    long long instant = at_first + ++position;
    if (at == 0) {
        if (person->attempt > 0) {
            bind(end_attempt, 3, (long long[]){person->attempt, instant, position});
            step(end_attempt);
        }
        person->attempt = ++attempts;
        bind(attempt, 4, (long long[]){person->attempt, person->key, ++person->number, instant});
        step(attempt);
    }
    const long long values[] = {position, person->attempt, at + 1, question_keys[at], instant,
                                at % 3 == 2 ? 0 : grains};
    bind(answer, 6, values);
    step(answer);
    bind(serving, 6, values);
    step(serving);
    keep_cell(person, shares[at], instant);
    person->answered += 1;
    answers += 1;
}

static void checkpoint(int mode) {
    sqlite3_wal_checkpoint_v2(database, NULL, mode, NULL, NULL);
}

static void open_database(const char *path) {
    check(sqlite3_open(path, &database));
    run("PRAGMA foreign_keys = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
        "PRAGMA recursive_triggers = ON; PRAGMA secure_delete = OFF; PRAGMA cache_size = 2048;"
        "PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 0;");
    prepare();
    read_questions();
    position = number("SELECT max(coalesce((SELECT max(position) FROM answer), 0),"
                      " coalesce((SELECT max(position) FROM attempt_event), 0),"
                      " coalesce((SELECT max(end_position) FROM attempt), 0))");
    attempts = number("SELECT coalesce(max(id), 0) FROM attempt");
}

/// Up to so many answers in the database, 1000 of each person.
static void fill(long long wanted) {
    static struct person person;
    // Whoever fills a database can begin again.
    run("PRAGMA synchronous = OFF; PRAGMA cache_size = -262144;");
    answers = number("SELECT count(*) FROM answer");
    while (answers < wanted) {
        step(begin);
        for (int each = 0; each < 10000 && answers < wanted; each++) {
            if (person.answered % ANSWERS_OF_ONE == 0) {
                make_person(&person);
                person.attempt = 0;
            }
            give_answer(&person);
        }
        step(commit);
        checkpoint(SQLITE_CHECKPOINT_PASSIVE);
    }
    printf("{\"answers\": %lld, \"people\": %lld}\n", answers, people_made);
}

static int by_time(const void *left, const void *right) {
    double difference = *(const double *)left - *(const double *)right;
    return difference < 0 ? -1 : difference > 0;
}

static void answer_for(double limit, int count) {
    static double times[1 << 20];
    long commits = 0, pages = 0;
    double start = seconds(), at = start;
    while (at - start < limit && commits < (1 << 20)) {
        step(begin);
        for (int each = 0; each < count; each++) give_answer(&people[each]);
        step(commit);
        double done = seconds();
        times[commits++] = done - at;
        at = done;
        pages += 8 + 2 * count;
        if (pages < 4096) continue;
        pages = 0;
        checkpoint(SQLITE_CHECKPOINT_PASSIVE);
        at = seconds();
    }
    qsort(times, (size_t)commits, sizeof *times, by_time);
    printf("{\"count\": %lld, \"seconds\": %.6f, \"rate\": %.1f, \"commit\": %.1f}\n", answers, at - start,
           (double)answers / (at - start), times[commits / 2] * 1e6);
}

int main(int count, char **words) {
    int wanted = count > 2 ? atoi(words[2]) : 0;
    if (count < 4 || wanted < 1 || wanted > MOST_PEOPLE) return 2;
    open_database(words[1]);
    if (strcmp(words[3], "fill") == 0 && count == 5) {
        fill(atoll(words[4]));
    } else {
        run("BEGIN");
        for (int at = 0; at < wanted; at++) make_person(&people[at]);
        run("COMMIT");
        answer_for(atof(words[3]), wanted);
    }
    checkpoint(SQLITE_CHECKPOINT_TRUNCATE);
    return 0;
}

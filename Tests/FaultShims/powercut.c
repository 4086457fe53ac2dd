/* A disk that keeps only what was flushed: LD_PRELOAD over fsync and fdatasync.
 *
 * CUT_FOLDER  files in this folder are watched
 * CUT_SHADOW  holds, by number of inode, each file as its last flush left it; `names` holds the
 *             names as the last flush of the folder left them
 * CUT_AT      the power goes at this flush, before it does anything
 * CUT_SWALLOW flushes of names that end so say yes and do nothing (a test of the test)
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static long flushes;

static void fail(const char *what) {
    perror(what);
    _exit(99);
}

static int ends_with(const char *text, const char *end) {
    size_t length = strlen(text), tail = strlen(end);
    return length >= tail && strcmp(text + length - tail, end) == 0;
}

/* What the flush of a file leaves on the disk: all of it. */
static void keep_file(int from, const char *shadow, ino_t inode) {
    char path[PATH_MAX], unfinished[PATH_MAX + 4];
    struct stat status;
    snprintf(path, sizeof path, "%s/%lu", shadow, (unsigned long)inode);
    snprintf(unfinished, sizeof unfinished, "%s.new", path);
    char own[64];
    snprintf(own, sizeof own, "/proc/self/fd/%d", from);
    int source = open(own, O_RDONLY | O_CLOEXEC);
    int target = open(unfinished, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (source < 0 || target < 0 || fstat(source, &status) != 0) fail("powercut: open");
    off_t offset = 0;
    while (offset < status.st_size)
        if (sendfile(target, source, &offset, status.st_size - offset) <= 0) break;
    close(source);
    close(target);
    if (rename(unfinished, path) != 0) fail("powercut: rename");
}

/* What the flush of the folder leaves on the disk: its names. */
static void keep_names(const char *folder, const char *shadow) {
    char path[PATH_MAX], unfinished[PATH_MAX];
    snprintf(path, sizeof path, "%s/names", shadow);
    snprintf(unfinished, sizeof unfinished, "%s/names.new", shadow);
    FILE *names = fopen(unfinished, "we");
    DIR *directory = opendir(folder);
    if (!names || !directory) fail("powercut: names");
    for (struct dirent *entry; (entry = readdir(directory));)
        if (entry->d_type == DT_REG)
            fprintf(names, "%lu %s\n", (unsigned long)entry->d_ino, entry->d_name);
    closedir(directory);
    fclose(names);
    if (rename(unfinished, path) != 0) fail("powercut: rename");
}

static int flush(int descriptor, int (*real)(int)) {
    const char *folder = getenv("CUT_FOLDER"), *shadow = getenv("CUT_SHADOW");
    const char *at = getenv("CUT_AT"), *swallow = getenv("CUT_SWALLOW");
    char own[64], path[PATH_MAX];
    struct stat status;
    if (!folder || !shadow) return real(descriptor);
    snprintf(own, sizeof own, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(own, path, sizeof path - 1);
    if (length < 0 || fstat(descriptor, &status) != 0) return real(descriptor);
    path[length] = 0;
    size_t depth = strlen(folder);
    int is_folder = S_ISDIR(status.st_mode) && strcmp(path, folder) == 0;
    int is_inside = strncmp(path, folder, depth) == 0 && path[depth] == '/'
        && !strchr(path + depth + 1, '/');
    if (!is_folder && !is_inside) return real(descriptor);
    pthread_mutex_lock(&lock);
    if (at && ++flushes == atol(at)) kill(getpid(), SIGKILL);
    if (is_folder)
        keep_names(folder, shadow);
    else if (!swallow || !ends_with(path, swallow))
        keep_file(descriptor, shadow, status.st_ino);
    pthread_mutex_unlock(&lock);
    return 0;
}

int fsync(int descriptor) {
    static int (*real)(int);
    if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    return flush(descriptor, real);
}

int fdatasync(int descriptor) {
    static int (*real)(int);
    if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    return flush(descriptor, real);
}

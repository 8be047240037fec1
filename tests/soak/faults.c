/* Faults below SQLite: loaded before libc, it fails, forgets or bends what a process asks of the system.
 *
 * tadqiq_arm(kind, after, many, seed, folder): of the calls that touch files in `folder`, the ones from number `after`
 * on, `many` of them, fail with what `kind` says: 1 disk full, 2 input/output error, 3 permission lost. Kind 4 cuts the
 * power at call number `after`: what was written and not synced is taken back, each 512-byte sector by the toss of a
 * coin, and the process ends. Kind 5 lets the clock jump by up to ten years at every 20th look.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum { NONE, FULL, BROKEN, FORBIDDEN, POWER, CLOCK };
enum { SECTOR = 512, LOOKS = 20, TEN_YEARS = 10 * 365 * 86400 };

struct undo {
    struct undo *before;
    ino_t file;
    char *path;
    off_t at, size;
    size_t length;
    char *old;
};

static int kind, injected;
static long after, many, calls, looks, bend;
static unsigned int seed;
static char folder[1024];
static struct undo *unsynced;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

void tadqiq_arm(int what, long from, long count, unsigned int random_seed, const char *where)
{
    kind = what;
    after = from;
    many = count;
    seed = random_seed;
    calls = looks = bend = injected = 0;
    snprintf(folder, sizeof folder, "%s", where);
}

/* Says once, on the pipe that is standard output, that a fault was met. */
static void tell(void)
{
    if (!injected++ && REAL(write)(1, "fault\n", 6) < 0)
        return;
}

static int is_ours(int fd, char *path, size_t size)
{
    char link[64];
    ssize_t length;
    if (kind == NONE || kind == CLOCK)
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    length = readlink(link, path, size - 1);
    if (length <= 0)
        return 0;
    path[length] = 0;
    return strncmp(path, folder, strlen(folder)) == 0;
}

/* Whether the power stays on for one more call; the first one that is lost ends the process. */
static void cut(void)
{
    struct undo *one;
    for (one = unsynced; one; one = one->before) {
        int fd = REAL(open64)(one->path, O_RDWR);
        size_t at;
        if (fd < 0)
            continue;
        for (at = 0; at < one->length; at += SECTOR)
            if (rand_r(&seed) % 2) {
                size_t length = one->length - at < SECTOR ? one->length - at : SECTOR;
                if (REAL(pwrite64)(fd, one->old + at, length, one->at + at) < 0)
                    break;
            }
        if (rand_r(&seed) % 2 && REAL(ftruncate64)(fd, one->size) < 0)
            continue;
        close(fd);
    }
    kill(getpid(), SIGKILL);
    for (;;)
        pause();
}

/* The error that this call is to end with, or 0. */
static int fault(void)
{
    long number = __sync_add_and_fetch(&calls, 1);
    if (number < after || (kind != POWER && number >= after + many))
        return 0;
    tell();
    if (kind == POWER)
        cut();
    return kind == FULL ? ENOSPC : kind == BROKEN ? EIO : EACCES;
}

static void remember(int fd, const char *path, off_t at, size_t length)
{
    struct undo *one;
    struct stat now;
    int reader;
    if (kind != POWER || fstat(fd, &now))
        return;
    one = calloc(1, sizeof *one);
    one->old = calloc(1, length + 1);
    one->path = strdup(path);
    one->file = now.st_ino;
    one->at = at;
    one->size = now.st_size;
    one->length = length;
    reader = REAL(open64)(path, O_RDONLY);
    if (reader >= 0) {
        if (pread64(reader, one->old, length, at) < 0)
            one->length = 0;
        close(reader);
    }
    one->before = unsynced;
    unsynced = one;
}

static void forget(int fd)
{
    struct undo **place = &unsynced, *one;
    struct stat now;
    if (fstat(fd, &now))
        return;
    while ((one = *place))
        if (one->file == now.st_ino) {
            *place = one->before;
            free(one->old);
            free(one->path);
            free(one);
        } else
            place = &one->before;
}

#define FAILS(fd, path, at, length)                  \
    do {                                             \
        int error_;                                  \
        pthread_mutex_lock(&lock);                   \
        error_ = fault();                            \
        if (!error_)                                 \
            remember(fd, path, at, length);          \
        pthread_mutex_unlock(&lock);                 \
        if (error_) {                                \
            errno = error_;                          \
            return -1;                               \
        }                                            \
    } while (0)

ssize_t pwrite64(int fd, const void *content, size_t length, off64_t at)
{
    char path[1024];
    if (is_ours(fd, path, sizeof path))
        FAILS(fd, path, at, length);
    return REAL(pwrite64)(fd, content, length, at);
}

ssize_t write(int fd, const void *content, size_t length)
{
    char path[1024];
    if (is_ours(fd, path, sizeof path))
        FAILS(fd, path, lseek(fd, 0, SEEK_CUR), length);
    return REAL(write)(fd, content, length);
}

int ftruncate64(int fd, off64_t size)
{
    char path[1024];
    if (is_ours(fd, path, sizeof path)) {
        struct stat now;
        size_t cut_off = fstat(fd, &now) || now.st_size <= size ? 0 : now.st_size - size;
        FAILS(fd, path, size, cut_off);
    }
    return REAL(ftruncate64)(fd, size);
}

static int synced(int fd, int (*real)(int))
{
    char path[1024];
    int done;
    if (!is_ours(fd, path, sizeof path))
        return real(fd);
    FAILS(fd, path, 0, 0);
    done = real(fd);
    pthread_mutex_lock(&lock);
    if (!done)
        forget(fd);
    pthread_mutex_unlock(&lock);
    return done;
}

int fsync(int fd) { return synced(fd, REAL(fsync)); }
int fdatasync(int fd) { return synced(fd, REAL(fdatasync)); }

int open64(const char *path, int flags, ...)
{
    va_list rest;
    mode_t mode;
    va_start(rest, flags);
    mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    if ((kind == FORBIDDEN || kind == BROKEN) && (flags & O_ACCMODE) != O_RDONLY
        && strncmp(path, folder, strlen(folder)) == 0) {
        int error = fault();
        if (error) {
            errno = error;
            return -1;
        }
    }
    return REAL(open64)(path, flags, mode);
}

static long bent(void)
{
    if (kind == CLOCK && looks++ % LOOKS == 0)
        bend = (long)(rand_r(&seed) % (2u * TEN_YEARS)) - TEN_YEARS, tell();
    return kind == CLOCK ? bend : 0;
}

int clock_gettime(clockid_t clock, struct timespec *now)
{
    int done = REAL(clock_gettime)(clock, now);
    if (clock == CLOCK_REALTIME)
        now->tv_sec += bent();
    return done;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone)
{
    int done = REAL(gettimeofday)(now, zone);
    now->tv_sec += bent();
    return done;
}

time_t time(time_t *kept)
{
    time_t now = REAL(time)(NULL) + bent();
    if (kept)
        *kept = now;
    return now;
}

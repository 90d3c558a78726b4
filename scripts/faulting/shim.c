// Makes the system fail: preloaded into a program, it counts the calls that change or read files below one folder, and lets the
// nth of them go wrong. scripts/faults and Tests/CommandTests/FaultTests.swift compile it with `cc -shared -fPIC`.
//
//   EST_FAULT_ROOT   the folder; calls on other paths are neither counted nor touched
//   EST_FAULT_CALLS  names of the calls that count, separated by commas; all of those below where it is absent
//   EST_FAULT_AT     the first call to go wrong, from 1; 0 for none
//   EST_FAULT_UNTIL  the last one; the same as the first where it is absent
//   EST_FAULT_KIND   EIO, ENOSPC, short (reads or writes half of what was asked), or KILL, TERM, INT, STOP: a signal before the call
//   EST_FAULT_LOG    a file to append the name and path of each counted call to
//   EST_FAULT_NOW    what the wall clock shows, in seconds since 1970
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum fault { NONE, FAIL, SHORT };

static const char *root, *calls, *kind;
static long first, last;
static int record = -1;
static atomic_long count;

static long number(const char *name, long otherwise) {
    const char *text = getenv(name);
    return text ? atol(text) : otherwise;
}

__attribute__((constructor)) static void begin(void) {
    root = getenv("EST_FAULT_ROOT");
    calls = getenv("EST_FAULT_CALLS");
    kind = getenv("EST_FAULT_KIND");
    first = number("EST_FAULT_AT", 0);
    last = number("EST_FAULT_UNTIL", first);
    const char *log = getenv("EST_FAULT_LOG");
    if (log) record = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int counts(const char *call) {
    if (!calls) return 1;
    size_t length = strlen(call);
    for (const char *found = calls; (found = strstr(found, call)); found += length)
        if ((found == calls || found[-1] == ',') && (found[length] == 0 || found[length] == ',')) return 1;
    return 0;
}

// What is to become of a call on a path.
static enum fault strike(const char *call, const char *path) {
    if (!root || !path || strncmp(path, root, strlen(root)) != 0 || !counts(call)) return NONE;
    long now = atomic_fetch_add(&count, 1) + 1;
    if (record >= 0) {
        char line[4352];
        int length = snprintf(line, sizeof line, "%s %s\n", call, path + strlen(root));
        syscall(SYS_write, record, line, length);
    }
    if (!kind || first == 0 || now < first || now > last) return NONE;
    if (strcmp(kind, "short") == 0) return SHORT;
    static const struct { const char *name; int number; } signals[] = {
        {"KILL", SIGKILL}, {"TERM", SIGTERM}, {"INT", SIGINT}, {"STOP", SIGSTOP},
    };
    for (size_t at = 0; at < sizeof signals / sizeof *signals; at++)
        if (strcmp(kind, signals[at].name) == 0) {
            kill(getpid(), signals[at].number);
            return NONE;
        }
    errno = strcmp(kind, "ENOSPC") == 0 ? ENOSPC : EIO;
    return FAIL;
}

static enum fault strike_open_file(const char *call, int file) {
    char link[32], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    int saved = errno;
    ssize_t length = readlink(link, path, sizeof path - 1);
    errno = saved;
    if (length < 0) return NONE;
    path[length] = 0;
    return strike(call, path);
}

static enum fault strike_at(const char *call, int folder, const char *path) {
    if (folder == AT_FDCWD || (path && path[0] == '/')) return strike(call, path);
    return strike_open_file(call, folder);
}

#define REAL(type, name, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)
#define FAIL_IF(call) if ((call) == FAIL) return -1

ssize_t write(int file, const void *bytes, size_t size) {
    REAL(ssize_t, write, int, const void *, size_t);
    enum fault fault = strike_open_file("write", file);
    FAIL_IF(fault);
    return real(file, bytes, fault == SHORT && size > 1 ? size / 2 : size);
}

ssize_t read(int file, void *bytes, size_t size) {
    REAL(ssize_t, read, int, void *, size_t);
    enum fault fault = strike_open_file("read", file);
    FAIL_IF(fault);
    return real(file, bytes, fault == SHORT && size > 1 ? size / 2 : size);
}

ssize_t writev(int file, const struct iovec *parts, int number) {
    REAL(ssize_t, writev, int, const struct iovec *, int);
    FAIL_IF(strike_open_file("write", file));
    return real(file, parts, number);
}

ssize_t sendfile(int out, int in, off_t *offset, size_t size) {
    REAL(ssize_t, sendfile, int, int, off_t *, size_t);
    enum fault fault = strike_open_file("write", out);
    FAIL_IF(fault);
    return real(out, in, offset, fault == SHORT && size > 1 ? size / 2 : size);
}

ssize_t copy_file_range(int in, off_t *from, int out, off_t *to, size_t size, unsigned flags) {
    REAL(ssize_t, copy_file_range, int, off_t *, int, off_t *, size_t, unsigned);
    FAIL_IF(strike_open_file("write", out));
    return real(in, from, out, to, size, flags);
}

#define POSITIONED(name, as, constness) \
    ssize_t name(int file, constness void *bytes, size_t size, off_t offset) { \
        REAL(ssize_t, name, int, constness void *, size_t, off_t); \
        enum fault fault = strike_open_file(as, file); \
        FAIL_IF(fault); \
        return real(file, bytes, fault == SHORT && size > 1 ? size / 2 : size, offset); \
    }
POSITIONED(pwrite, "write", const)
POSITIONED(pwrite64, "write", const)
POSITIONED(pread, "read", )
POSITIONED(pread64, "read", )

#define ON_OPEN_FILE(name, as) \
    int name(int file) { \
        REAL(int, name, int); \
        FAIL_IF(strike_open_file(as, file)); \
        return real(file); \
    }
ON_OPEN_FILE(fsync, "fsync")
ON_OPEN_FILE(fdatasync, "fsync")

#define ON_PATH(name, as) \
    int name(const char *path) { \
        REAL(int, name, const char *); \
        FAIL_IF(strike(as, path)); \
        return real(path); \
    }
ON_PATH(unlink, "unlink")
ON_PATH(rmdir, "unlink")
ON_PATH(remove, "unlink")

#define TRUNCATING(name) \
    int name(int file, off_t size) { \
        REAL(int, name, int, off_t); \
        FAIL_IF(strike_open_file("ftruncate", file)); \
        return real(file, size); \
    }
TRUNCATING(ftruncate)
TRUNCATING(ftruncate64)

int unlinkat(int folder, const char *path, int flags) {
    REAL(int, unlinkat, int, const char *, int);
    FAIL_IF(strike_at("unlink", folder, path));
    return real(folder, path, flags);
}

int mkdir(const char *path, mode_t mode) {
    REAL(int, mkdir, const char *, mode_t);
    FAIL_IF(strike("mkdir", path));
    return real(path, mode);
}

int mkdirat(int folder, const char *path, mode_t mode) {
    REAL(int, mkdirat, int, const char *, mode_t);
    FAIL_IF(strike_at("mkdir", folder, path));
    return real(folder, path, mode);
}

int rename(const char *from, const char *to) {
    REAL(int, rename, const char *, const char *);
    FAIL_IF(strike("rename", to));
    return real(from, to);
}

int renameat(int source, const char *from, int target, const char *to) {
    REAL(int, renameat, int, const char *, int, const char *);
    FAIL_IF(strike_at("rename", target, to));
    return real(source, from, target, to);
}

int renameat2(int source, const char *from, int target, const char *to, unsigned flags) {
    REAL(int, renameat2, int, const char *, int, const char *, unsigned);
    FAIL_IF(strike_at("rename", target, to));
    return real(source, from, target, to, flags);
}

int link(const char *from, const char *to) {
    REAL(int, link, const char *, const char *);
    FAIL_IF(strike("link", to));
    return real(from, to);
}

int linkat(int source, const char *from, int target, const char *to, int flags) {
    REAL(int, linkat, int, const char *, int, const char *, int);
    FAIL_IF(strike_at("link", target, to));
    return real(source, from, target, to, flags);
}

DIR *opendir(const char *path) {
    REAL(DIR *, opendir, const char *);
    if (strike("open", path) == FAIL) return NULL;
    return real(path);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
    REAL(int, clock_gettime, clockid_t, struct timespec *);
    int result = real(clock, time);
    if (clock == CLOCK_REALTIME && getenv("EST_FAULT_NOW")) time->tv_sec = number("EST_FAULT_NOW", 0);
    return result;
}

#define MODE(last) \
    mode_t mode = 0; \
    if (flags & (O_CREAT | O_TMPFILE)) { \
        va_list rest; \
        va_start(rest, last); \
        mode = va_arg(rest, mode_t); \
        va_end(rest); \
    }

#define OPENING(name) \
    int name(const char *path, int flags, ...) { \
        REAL(int, name, const char *, int, ...); \
        MODE(flags) \
        FAIL_IF(strike("open", path)); \
        return real(path, flags, mode); \
    }
OPENING(open)
OPENING(open64)

#define OPENING_AT(name) \
    int name(int folder, const char *path, int flags, ...) { \
        REAL(int, name, int, const char *, int, ...); \
        MODE(flags) \
        FAIL_IF(strike_at("open", folder, path)); \
        return real(folder, path, flags, mode); \
    }
OPENING_AT(openat)
OPENING_AT(openat64)

#include "tests/unattended/faulty_disk.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <fstream>
#include <mutex>

namespace kiosk::unattended {
namespace {

constexpr auto name = "faulty";

/// What all files of the disk share; SQLite's interface has no other place for it.
struct Plan {
    std::mutex mutex;
    std::atomic<bool> hangs = false;
    int until = 0;
    bool for_good = false, failed = false;
    int code = SQLITE_IOERR;
    std::vector<Change> changes;
};

Plan& plan() {
    static Plan one;
    return one;
}

sqlite3_vfs& usual() {
    static sqlite3_vfs* const found = sqlite3_vfs_find("unix");
    return *found;
}

/// True if the call that has just come is to fail.
bool fails() {
    Plan& now = plan();
    now.hangs.wait(true);
    const std::lock_guard lock(now.mutex);
    if (now.failed) return now.for_good;
    if (now.until == 0) return false;
    --now.until;
    now.failed = now.until == 0;
    return now.failed;
}

void note(Change change) {
    Plan& now = plan();
    const std::lock_guard lock(now.mutex);
    now.changes.push_back(std::move(change));
}

std::string name_in(const char* path) {
    return path == nullptr ? std::string() : std::filesystem::path(path).filename().string();
}

struct File {
    sqlite3_file base;
    std::array<char, 64> name;  // the file is raw memory of SQLite's
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File& ours(sqlite3_file* file) {
    return *reinterpret_cast<File*>(file);
}

const sqlite3_io_methods& real(sqlite3_file* file) {
    return *ours(file).real()->pMethods;
}

int close_file(sqlite3_file* file) {
    return real(file).xClose(ours(file).real());
}
int read(sqlite3_file* file, void* to, int count, sqlite3_int64 at) {
    return fails() ? SQLITE_IOERR_READ : real(file).xRead(ours(file).real(), to, count, at);
}
int write(sqlite3_file* file, const void* from, int count, sqlite3_int64 at) {
    if (fails()) return plan().code;
    note({Change::Kind::write,
          ours(file).name.data(),
          at,
          {static_cast<const char*>(from), static_cast<std::size_t>(count)}});
    return real(file).xWrite(ours(file).real(), from, count, at);
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
    if (fails()) return SQLITE_IOERR_TRUNCATE;
    note({Change::Kind::truncate, ours(file).name.data(), size, {}});
    return real(file).xTruncate(ours(file).real(), size);
}
int sync(sqlite3_file* file, int flags) {
    return fails() ? SQLITE_IOERR_FSYNC : real(file).xSync(ours(file).real(), flags);
}
int size_of(sqlite3_file* file, sqlite3_int64* size) {
    return fails() ? SQLITE_IOERR_FSTAT : real(file).xFileSize(ours(file).real(), size);
}
int lock(sqlite3_file* file, int kind) {
    return fails() ? SQLITE_IOERR_LOCK : real(file).xLock(ours(file).real(), kind);
}
int unlock(sqlite3_file* file, int kind) {
    return real(file).xUnlock(ours(file).real(), kind);
}
int is_reserved(sqlite3_file* file, int* answer) {
    return fails() ? SQLITE_IOERR_CHECKRESERVEDLOCK
                   : real(file).xCheckReservedLock(ours(file).real(), answer);
}
int control(sqlite3_file* file, int what, void* argument) {
    return real(file).xFileControl(ours(file).real(), what, argument);
}
int sector(sqlite3_file* file) {
    return real(file).xSectorSize(ours(file).real());
}
int characteristics(sqlite3_file* file) {
    return real(file).xDeviceCharacteristics(ours(file).real());
}
int map_shared(sqlite3_file* file, int page, int size, int extend, void volatile** to) {
    return fails() ? SQLITE_IOERR_SHMMAP
                   : real(file).xShmMap(ours(file).real(), page, size, extend, to);
}
int lock_shared(sqlite3_file* file, int offset, int count, int flags) {
    const bool locks = (flags & SQLITE_SHM_LOCK) != 0;
    return locks && fails() ? SQLITE_IOERR_SHMLOCK
                            : real(file).xShmLock(ours(file).real(), offset, count, flags);
}
void barrier(sqlite3_file* file) {
    real(file).xShmBarrier(ours(file).real());
}
int unmap_shared(sqlite3_file* file, int remove) {
    return real(file).xShmUnmap(ours(file).real(), remove);
}

constexpr sqlite3_io_methods methods{2,
                                     close_file,
                                     read,
                                     write,
                                     truncate,
                                     sync,
                                     size_of,
                                     lock,
                                     unlock,
                                     is_reserved,
                                     control,
                                     sector,
                                     characteristics,
                                     map_shared,
                                     lock_shared,
                                     barrier,
                                     unmap_shared,
                                     nullptr,
                                     nullptr};

int open_file(sqlite3_vfs* /*vfs*/, const char* path, sqlite3_file* file, int flags, int* out) {
    file->pMethods = nullptr;
    if (fails()) return SQLITE_CANTOPEN;
    const int code = usual().xOpen(&usual(), path, ours(file).real(), flags, out);
    if (code != SQLITE_OK) return code;
    const std::string known = name_in(path).substr(0, ours(file).name.size() - 1);
    ours(file).name.fill('\0');
    std::copy(known.begin(), known.end(), ours(file).name.begin());
    file->pMethods = &methods;
    return SQLITE_OK;
}
int remove_file(sqlite3_vfs* /*vfs*/, const char* path, int flags) {
    if (fails()) return SQLITE_IOERR_DELETE;
    note({Change::Kind::remove, name_in(path), 0, {}});
    return usual().xDelete(&usual(), path, flags);
}
int access_file(sqlite3_vfs* /*vfs*/, const char* path, int flags, int* answer) {
    return fails() ? SQLITE_IOERR_ACCESS : usual().xAccess(&usual(), path, flags, answer);
}

sqlite3_vfs& faulty() {
    static sqlite3_vfs made = [] {
        sqlite3_vfs vfs = usual();  // clock, randomness, full names
        vfs.szOsFile += static_cast<int>(sizeof(File));
        vfs.pNext = nullptr;
        vfs.zName = name;
        vfs.xOpen = open_file;
        vfs.xDelete = remove_file;
        vfs.xAccess = access_file;
        return vfs;
    }();
    return made;
}

}  // namespace

FaultyDisk::FaultyDisk() {
    fail(0, false, SQLITE_IOERR);
    plan().changes.clear();
    sqlite3_vfs_register(&faulty(), 1);
}

FaultyDisk::~FaultyDisk() {
    sqlite3_vfs_unregister(&faulty());
    sqlite3_vfs_register(&usual(), 1);
}

void FaultyDisk::fail(int nth, bool and_all_after, int code) {
    Plan& now = plan();
    const std::lock_guard lock(now.mutex);
    now.until = nth;
    now.for_good = and_all_after;
    now.failed = false;
    now.code = code;
}

void FaultyDisk::hang(bool hangs) {
    plan().hangs = hangs;
    plan().hangs.notify_all();
}

bool FaultyDisk::has_failed() {
    const std::lock_guard lock(plan().mutex);
    return plan().failed;
}

const std::vector<Change>& FaultyDisk::changes() {
    return plan().changes;
}

void replay(const std::vector<Change>& changes, std::size_t count, bool last_by_half,
            const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    for (std::size_t i = 0; i < count; ++i) {
        const Change& change = changes[i];
        const auto file = folder / change.file;
        if (change.kind == Change::Kind::remove) {
            std::filesystem::remove(file);
            continue;
        }
        if (!std::filesystem::exists(file)) std::ofstream made(file);
        if (change.kind == Change::Kind::truncate) {
            std::filesystem::resize_file(file, static_cast<std::uintmax_t>(change.offset));
            continue;
        }
        const bool is_half = last_by_half && i + 1 == count;
        std::fstream open(file, std::ios::binary | std::ios::in | std::ios::out);
        open.seekp(change.offset);
        open.write(
            change.bytes.data(),
            static_cast<std::streamsize>(is_half ? change.bytes.size() / 2 : change.bytes.size()));
    }
}

}  // namespace kiosk::unattended

#include "unattended/pulse.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <new>
#include <string_view>
#include <system_error>
#include <utility>

namespace kiosk::unattended {

namespace {

/// A text in shared memory, cut where it is longer than any path.
class SharedText {
  public:
    void set(std::string_view text) {
        size_ = std::min(text.size(), bytes_.size());
        std::copy_n(text.begin(), size_, bytes_.begin());
    }
    [[nodiscard]] std::string get() const {
        return {bytes_.data(), std::min(size_, bytes_.size())};
    }

  private:
    std::size_t size_ = 0;
    std::array<char, 4200> bytes_{};
};

struct Slot {
    bool standby = true;
    std::int64_t k = 0;
    SharedText key, file;

    void set(const std::optional<Shown>& shown) {
        standby = !shown;
        k = shown ? shown->k : 0;
        key.set(shown ? shown->key : std::string());
        file.set(shown ? shown->file.string() : std::string());
    }
    [[nodiscard]] std::optional<Shown> get() const {
        if (standby) return std::nullopt;
        return Shown{key.get(), k, file.get()};
    }
};

[[noreturn]] void fail(const char* what) {
    throw std::system_error(errno, std::generic_category(), what);
}

}  // namespace

struct SharedPulse::Memory {
    pid_t supervisor = ::getpid();
    std::atomic<std::uint64_t> turns{0};
    std::atomic<std::int64_t> pictures{0};
    std::atomic<bool> moves{false}, attended{false};
    /// What is on stands in the slot of this number's parity. The other is written, then the
    /// number: a player that dies in between has told of nothing.
    std::atomic<std::uint64_t> changes{0};
    std::array<Slot, 2> slots;
    /// Odd while what stands in this slot is made ready.
    std::atomic<std::uint64_t> preparations{0};
    Slot made_ready;
    std::atomic<std::uint64_t> told{0};
};

SharedPulse::SharedPulse()
    : memory_(::memfd_create("kiosk-pulse", MFD_CLOEXEC | MFD_ALLOW_SEALING)) {
    static_assert(std::atomic<std::uint64_t>::is_always_lock_free);
    if (!memory_ || ::ftruncate(memory_.get(), sizeof(Memory)) != 0) fail("no shared memory");
    if (::fcntl(memory_.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
        fail("shared memory cannot be sealed");
    map();
    new (shared_) Memory;
}

SharedPulse::SharedPulse(media::Descriptor memory) : memory_(std::move(memory)) {
    // It is not for the programs that the player starts.
    if (::fcntl(memory_.get(), F_SETFD, FD_CLOEXEC) != 0) fail("there is no pulse");
    constexpr int sealed = F_SEAL_SHRINK | F_SEAL_GROW;
    if ((::fcntl(memory_.get(), F_GET_SEALS) & sealed) != sealed) fail("that is no pulse");
    if (::lseek(memory_.get(), 0, SEEK_END) != off_t{sizeof(Memory)}) fail("that is no pulse");
    map();
}

SharedPulse::~SharedPulse() {
    ::munmap(shared_, sizeof(Memory));
}

void SharedPulse::map() {
    void* mapped =
        ::mmap(nullptr, sizeof(Memory), PROT_READ | PROT_WRITE, MAP_SHARED, memory_.get(), 0);
    if (mapped == MAP_FAILED) fail("shared memory cannot be mapped");
    shared_ = static_cast<Memory*>(mapped);
}

pid_t SharedPulse::supervisor() const {
    return shared_->supervisor;
}

void SharedPulse::beat(const stage::Beat& beat) const {
    shared_->pictures = beat.pictures;
    shared_->moves = beat.moves;
    shared_->attended = beat.attended;
    ++shared_->turns;
}

void SharedPulse::show(const std::optional<Shown>& shown) const {
    const std::uint64_t next = shared_->changes + 1;
    shared_->slots.at(next % 2).set(shown);
    shared_->changes = next;
}

void SharedPulse::make_ready(const Shown& item) const {
    shared_->made_ready.set(item);
    shared_->preparations |= 1U;
}

void SharedPulse::is_made_ready() const {
    if (shared_->preparations % 2 == 1) ++shared_->preparations;
}

void SharedPulse::has_told(std::uint64_t findings) const {
    shared_->told = findings;
}

Pulse SharedPulse::read() const {
    Pulse pulse;
    pulse.told = shared_->told;
    pulse.turns = shared_->turns;
    pulse.beat = {shared_->pictures, shared_->moves, shared_->attended};
    do {  // again while it changes under the reader
        pulse.changes = shared_->changes;
        pulse.shown = shared_->slots.at(pulse.changes % 2).get();
    } while (pulse.changes != shared_->changes);
    std::uint64_t preparations = 0;
    do {
        preparations = shared_->preparations;
        pulse.made_ready.reset();
        if (preparations % 2 == 1) pulse.made_ready = shared_->made_ready.get();
    } while (preparations != shared_->preparations);
    return pulse;
}

}  // namespace kiosk::unattended

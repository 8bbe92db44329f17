#include "unattended/account.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace kiosk::unattended {

namespace fs = std::filesystem;

/// Making a new file waits for the disk again and again; what is added later does not. It must not
/// happen while the program ends, nor while it starts.
constexpr std::chrono::milliseconds begins_after{1000};

fs::path statistics_in(const fs::path& folder) {
    return folder / "statistics.db";
}

class Account::Desk {
  public:
    Desk(fs::path file, stage::Tell tell, AccountSettings settings)
        : file_(std::move(file)), tell_(std::move(tell)), settings_(std::move(settings)) {}

    void take(const stage::Happening& happening);
    void leave();
    /// The thread's.
    void keep();

  private:
    using Waiting = std::vector<std::pair<stage::Happening, content::LocalTime>>;

    [[nodiscard]] bool gather(Waiting& waiting, std::int64_t& missed);
    void add(const Waiting& waiting, std::int64_t missed);
    void write();
    void try_to_write();
    void tell_once(const std::string& trouble);

    fs::path file_;
    stage::Tell tell_;
    AccountSettings settings_;

    std::mutex mutex_;
    std::condition_variable wake_;
    Waiting waiting_;  // guarded by the mutex, as are the next two
    std::int64_t missed_ = 0;
    bool leaving_ = false;

    Counts unwritten_;  // the thread's alone, as are the next three
    std::optional<Statistics> statistics_;
    std::set<std::string> told_;
    bool has_begun_ = false;
};

Account::Account(const fs::path& folder, stage::Tell tell, const AccountSettings& settings)
    : desk_(std::make_shared<Desk>(statistics_in(folder), std::move(tell), settings)),
      thread_(std::packaged_task<void()>([desk = desk_] { desk->keep(); }), settings.farewell) {}

Account::~Account() {
    desk_->leave();
}

void Account::take(const stage::Happening& happening) {
    desk_->take(happening);
}

void Account::Desk::leave() {
    {
        const std::lock_guard lock(mutex_);
        leaving_ = true;
    }
    wake_.notify_one();
}

void Account::Desk::take(const stage::Happening& happening) {
    const content::LocalTime now = settings_.clock();
    bool is_first = false;
    {
        const std::lock_guard lock(mutex_);
        if (waiting_.size() >= settings_.most_waiting) {
            ++missed_;
            return;
        }
        is_first = waiting_.empty();
        waiting_.emplace_back(happening, now);
    }
    if (is_first) wake_.notify_one();
}

void Account::Desk::keep() {
    for (bool goes_on = true; goes_on;) {
        Waiting waiting;
        std::int64_t missed = 0;
        goes_on = gather(waiting, missed);
        add(waiting, missed);
        write();
    }
}

/// Sleeps until something has happened, and then for a while. False once it is to leave.
bool Account::Desk::gather(Waiting& waiting, std::int64_t& missed) {
    std::unique_lock lock(mutex_);
    wake_.wait(lock, [this] { return leaving_ || !waiting_.empty(); });
    wake_.wait_for(lock, has_begun_ ? settings_.gathers : std::min(settings_.gathers, begins_after),
                   [this] { return leaving_; });
    has_begun_ = true;
    waiting.swap(waiting_);
    std::swap(missed, missed_);
    return !leaving_;
}

void Account::Desk::add(const Waiting& waiting, std::int64_t missed) {
    for (const auto& [happening, time] : waiting) {
        if (unwritten_.size() < settings_.most_unwritten)
            count(unwritten_, happening, time);
        else
            ++missed;
    }
    if (missed == 0) return;
    const content::LocalTime now = settings_.clock();
    unwritten_[{day_of(now), What::missed, {}, {}}] += missed;
}

void Account::Desk::write() {
    if (unwritten_.empty()) return;
    try {
        try_to_write();
    } catch (const DatabaseTrouble& trouble) {
        statistics_.reset();
        if (!trouble.is_damage() || !move_aside(file_)) return tell_once(trouble.what());
        tell_once(std::string(trouble.what()) + "; begun anew, what there was is in " +
                  file_.filename().string() + ".damaged");
        try {
            try_to_write();
        } catch (const DatabaseTrouble& again) {
            statistics_.reset();
            tell_once(again.what());
        }
    }
}

/// What could not be written is tried again with whatever happens next.
void Account::Desk::try_to_write() {
    if (!file_.has_parent_path())
        throw DatabaseTrouble(SQLITE_CANTOPEN, "there is no place: HOME is not set");
    std::error_code refused;  // then opening fails, and says so
    fs::create_directories(file_.parent_path(), refused);
    if (!fs::exists(file_, refused)) statistics_.reset();  // somebody has taken it away
    if (!statistics_) statistics_.emplace(file_);
    statistics_->add(unwritten_);
    unwritten_.clear();
}

void Account::Desk::tell_once(const std::string& trouble) {
    if (!told_.insert(trouble).second) return;
    tell_({stage::Note::Weight::warning,
           "the statistics in " + file_.string() + " cannot be kept for now: " + trouble});
}

}  // namespace kiosk::unattended

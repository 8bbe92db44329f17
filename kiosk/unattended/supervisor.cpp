#include "unattended/supervisor.h"

#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

#include "unattended/journal.h"
#include "unattended/limits.h"
#include "unattended/log_lines.h"
#include "unattended/player_process.h"
#include "unattended/remedies.h"
#include "unattended/remembrance.h"
#include "unattended/service.h"
#include "unattended/vitals.h"

namespace kiosk::unattended {

using stage::Note;

namespace {

/// SIGTERM and its like, and news of children, as something to wait on.
media::Descriptor signals() {
    sigset_t waited_for;
    sigemptyset(&waited_for);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP, SIGCHLD}) sigaddset(&waited_for, signal);
    ::pthread_sigmask(SIG_BLOCK, &waited_for, nullptr);
    media::Descriptor descriptor(::signalfd(-1, &waited_for, SFD_CLOEXEC | SFD_NONBLOCK));
    if (!descriptor) throw std::system_error(errno, std::generic_category(), "no signals");
    return descriptor;
}

class Supervisor {
  public:
    Supervisor(const Supervised& supervised, const stage::Tell& tell)
        : supervised_(supervised),
          tell_(tell),
          signals_(signals()),
          remembrance_(supervised.state_folder, supervised.playlist, tell, state_pause),
          watchdog_(Service::watchdog()) {
        // What a dead player leaves behind comes to this process, and is reaped.
        ::prctl(PR_SET_CHILD_SUBREAPER, 1);
        if (!is_in_systemd_journal()) lines_.emplace();
        if (supervised.begins_anew) remembrance_.forget_place();
    }

    void run() {
        while (!is_over_) {
            if (!player_ && supervised_.now() >= start_at_) start();
            wait();
            hear_signals();
            if (lines_) lines_->read([this](const std::string& line) { say(line); });
            if (player_)
                watch();
            else
                service_.alive();  // a pause between two starts is no fault of this program
            reap_orphans(player_ ? player_->pid() : none);
        }
        service_.stopping();
        if (player_) player_->end(leaves_within);
        player_.reset();
        end_orphans(orphans_leave_within);
        if (lines_) lines_->read([this](const std::string& line) { say(line); });
    }

  private:
    void say(const std::string& line) const { tell_({Note::Weight::info, line}); }
    void warn(const std::string& line) const { tell_({Note::Weight::warning, line}); }

    void start() {
        std::vector<std::string> command{supervised_.program};
        const auto append = [&command](const std::vector<std::string>& words) {
            command.insert(command.end(), words.begin(), words.end());
        };
        append(supervised_.before);
        append(options_of(restarts_.remedy));
        append(remembrance_.options());
        if (std::exchange(has_died_, false)) append({"--again"});
        if (vitals_.pulse.told != 0) told_ = vitals_.pulse.told;
        if (told_ != 0) append({"--told", std::to_string(told_)});
        append(supervised_.after);
        const Time now = supervised_.now();
        if (!has_tried_all(restarts_)) service_.starting(start_may_take);
        restarts_.changed = now;
        vitals_ = Vitals(now);
        try {
            player_ = std::make_unique<PlayerProcess>(command, lines_ ? lines_->theirs() : -1);
        } catch (const std::system_error& error) {
            died(error.what(), Death::before_a_picture);
        }
    }

    /// Until something happens, or it is time for another look.
    void wait() {
        Time due = supervised_.now() + look_every();
        if (!player_) due = std::min(due, start_at_);
        std::array<pollfd, 3> events{{{signals_.get(), POLLIN, 0},
                                      {player_ ? player_->descriptor() : -1, POLLIN, 0},
                                      {lines_ ? lines_->ours() : -1, POLLIN, 0}}};
        const auto pause =
            std::chrono::ceil<std::chrono::milliseconds>(due - supervised_.now()).count();
        ::poll(events.data(), events.size(), static_cast<int>(std::max<std::int64_t>(pause, 0)));
    }

    [[nodiscard]] Time look_every() const {
        const bool starts = player_ && vitals_.verdict == Verdict::starting;
        Time every = starts ? look_tick_at_start : look_tick;
        if (watchdog_) every = std::min<Time>(every, *watchdog_ / 2);
        return every;
    }

    void hear_signals() {
        signalfd_siginfo heard{};
        while (::read(signals_.get(), &heard, sizeof heard) == sizeof heard) {
            const auto number = static_cast<int>(heard.ssi_signo);
            if (number != SIGCHLD) is_over_ = true;
        }
    }

    void watch() {
        if (is_over_) return;
        const auto status = player_->ended();  // before its last pulse is read
        vitals_ = look(vitals_, player_->pulse(), supervised_.now());
        take_note();
        if (status) return ended(*status);
        if (player_->is_stopped()) return kill("was stopped");
        const Verdict verdict = vitals_.verdict;
        if ((verdict == Verdict::hung || verdict == Verdict::frozen) && !player_->is_debugged())
            return kill(verdict == Verdict::hung ? "does not answer" : "shows a frozen picture");
        if (verdict == Verdict::healthy) {
            service_.ready();
            remembrance_.is_well(vitals_.looked);
        }
        service_.alive();
        if (may_wear_off(restarts_, vitals_)) wear_off();
    }

    /// Of what is on.
    void take_note() {
        const Pulse& pulse = vitals_.pulse;
        if (pulse.beat.pictures == 0) return service_.status("starting");
        service_.status(!pulse.shown ? "on: the standby card" : "on: " + pulse.shown->key);
        if (pulse.changes == noted_) return;
        noted_ = pulse.changes;
        if (pulse.shown) remembrance_.shows(*pulse.shown);
    }

    void ended(int status) {
        if (WIFEXITED(status) && WEXITSTATUS(status) == wanted_end) {
            player_.reset();
            is_over_ = true;
            return;
        }
        if (WIFEXITED(status) && WEXITSTATUS(status) == end_without_display)
            return died("found no display", Death::without_display);
        died("ended with " + describe_end(status), death());
    }

    void kill(const std::string& why) {
        player_->signal(SIGKILL);
        player_->end(leaves_within);
        died(why, death());
    }

    [[nodiscard]] Death death() const {
        if (vitals_.pulse.beat.pictures > 0) return Death::of_a_show;
        return vitals_.verdict == Verdict::hung ? Death::hung_at_start : Death::before_a_picture;
    }

    void died(const std::string& why, Death death) {
        player_.reset();
        end_orphans(orphans_leave_within);
        noted_ = 0;
        has_died_ = true;
        const Remedy before = restarts_.remedy;
        restarts_ = after_death(std::move(restarts_), death, supervised_.now());
        warn("the player " + why + "; it is started again");
        const Pulse& last = vitals_.pulse;
        if (death != Death::without_display)
            remembrance_.crashed_at(last.made_ready ? last.made_ready : last.shown);
        if (restarts_.remedy != before)
            warn(std::string("too many restarts, or no picture for too long; from now on ") +
                 name_of(restarts_.remedy));
        start_at_ = supervised_.now() + pause_before(restarts_);
    }

    /// Only a new player can do without what the old one was told.
    void wear_off() {
        restarts_ = worn_off(restarts_, supervised_.now());
        tell_({Note::Weight::info,
               std::string("all is well; from now on ") + name_of(restarts_.remedy)});
        player_->end(leaves_within);
        player_.reset();
        noted_ = 0;
        start_at_ = supervised_.now();
    }

    const Supervised& supervised_;
    const stage::Tell& tell_;
    media::Descriptor signals_;
    Remembrance remembrance_;
    Service service_;
    std::optional<std::chrono::microseconds> watchdog_;
    std::optional<LogLines> lines_;
    std::unique_ptr<PlayerProcess> player_;
    bool has_died_ = false;  ///< and no other one was started yet
    Restarts restarts_;
    Vitals vitals_{Time{0}};
    Time start_at_{0};
    std::uint64_t noted_ = 0;  ///< Pulse::changes
    std::uint64_t told_ = 0;   ///< Pulse::told of the players before
    bool is_over_ = false;
};

}  // namespace

void supervise(const Supervised& supervised, const stage::Tell& tell) {
    Supervisor(supervised, tell).run();
}

}  // namespace kiosk::unattended

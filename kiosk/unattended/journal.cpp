#include "unattended/journal.h"

#include <spdlog/async.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "unattended/farewell_thread.h"
#include "unattended/journal_file.h"
#include "unattended/limits.h"
#include "unattended/no_signals.h"

namespace kiosk::unattended {

namespace {

/// A logger and its thread.
class Log {
  public:
    Log(std::vector<spdlog::sink_ptr> sinks, const char* pattern) {
        const NoSignals for_the_thread;
        constexpr std::size_t threads = 1;
        thread_ = std::make_shared<spdlog::details::thread_pool>(journal_backlog, threads);
        logger_ =
            std::make_shared<spdlog::async_logger>("kiosk", sinks.begin(), sinks.end(), thread_,
                                                   spdlog::async_overflow_policy::overrun_oldest);
        logger_->set_pattern(pattern);
        logger_->flush_on(spdlog::level::info);
        logger_->set_error_handler([](const std::string& /*nobody could read it*/) {});
    }

    /// What is left is written, unless the disk hangs.
    ~Log() {
        std::packaged_task<void()> end(
            [thread = std::move(thread_), logger = std::move(logger_)]() mutable {
                logger.reset();
                thread.reset();
            });
        const FarewellThread until_it_has(std::move(end), writer_leaves_within);
    }
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;

    void warn(const std::string& line) const { logger_->warn("{}", line); }
    void info(const std::string& line) const { logger_->info("{}", line); }

  private:
    std::shared_ptr<spdlog::details::thread_pool> thread_;
    std::shared_ptr<spdlog::async_logger> logger_;
};

std::shared_ptr<Log> open_log(const JournalSettings& settings, bool in_systemd) {
    std::vector<spdlog::sink_ptr> sinks{std::make_shared<spdlog::sinks::stderr_sink_mt>()};
    if (!settings.file.empty() && !in_systemd)
        sinks.push_back(std::make_shared<JournalFile>(settings.file));
    const bool with_time = settings.with_time && !in_systemd;
    return std::make_shared<Log>(sinks, with_time ? "%Y-%m-%d %H:%M:%S.%e %v" : "%v");
}

}  // namespace

bool is_in_systemd_journal() {
    const char* stream = std::getenv("JOURNAL_STREAM");
    struct stat errors {};
    if (stream == nullptr || ::fstat(STDERR_FILENO, &errors) != 0) return false;
    return stream == std::to_string(errors.st_dev) + ":" + std::to_string(errors.st_ino);
}

stage::Tell journal(const JournalSettings& settings) {
    const bool in_systemd = is_in_systemd_journal();
    // How grave a line is, as systemd reads it: sd-daemon(3).
    const std::string grave = in_systemd ? "<4>" : "";
    const std::string info = in_systemd ? "<6>" : "";
    return [log = open_log(settings, in_systemd), grave, info](const stage::Note& note) {
        switch (note.weight) {
            case stage::Note::Weight::shown:
                log->info(info + "shown: " + note.text);
                break;
            case stage::Note::Weight::info:
                log->info(info + note.text);
                break;
            case stage::Note::Weight::warning:
                log->warn(grave + "warning: " + note.text);
                break;
            case stage::Note::Weight::finding:
                log->warn(grave + note.text);
                break;
        }
    };
}

}  // namespace kiosk::unattended

#include "unattended/journal.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>

namespace kiosk::unattended {

stage::Tell journal() {
    auto log = std::make_shared<spdlog::logger>("kiosk",
                                                std::make_shared<spdlog::sinks::stderr_sink_mt>());
    log->set_pattern("%Y-%m-%d %H:%M:%S.%e %v");
    log->flush_on(spdlog::level::info);
    return [log](const stage::Note& note) {
        switch (note.weight) {
            case stage::Note::Weight::shown:
                log->info("shown: {}", note.text);
                break;
            case stage::Note::Weight::info:
                log->info("{}", note.text);
                break;
            case stage::Note::Weight::warning:
                log->warn("warning: {}", note.text);
                break;
        }
    };
}

}  // namespace kiosk::unattended

#include "unattended/page_counts.h"

#include <chrono>

namespace kiosk::unattended {

std::variant<int, std::string> pages_of(const media::Probe& probe) {
    if (probe.kind == media::Probe::Kind::document) return probe.pages;
    if (probe.kind == media::Probe::Kind::unusable) return probe.error;
    return "is a " + probe.format;
}

std::variant<int, std::string> PageCounts::of(const std::filesystem::path& file) {
    const media::FileStamp stamp = media::stamp_of(file).value_or(media::FileStamp{});
    const auto found = known_.find(file);
    if (found != known_.end() && found->second.stamp == stamp) return found->second.pages;
    if (!nursery_) nursery_.emplace();
    const auto probing = nursery_->probe(file);
    std::optional<media::Probe> probe = probing->result();
    for (; !probe; probe = probing->result()) probing->wait(std::chrono::milliseconds(1000));
    if (probe->lasting) known_[file] = {stamp, pages_of(*probe)};
    return pages_of(*probe);
}

}  // namespace kiosk::unattended

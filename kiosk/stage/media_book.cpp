#include "stage/media_book.h"

#include "stage/performance.h"

namespace kiosk::stage {

using content::Clip;

namespace {

/// Behind a running show one probe at a time leaves the second core to the decoder.
constexpr std::size_t probes_behind_the_show = 1;
constexpr std::size_t probes_at_leisure = 2;

}  // namespace

MediaBook::MediaBook(media::Nursery& nursery, std::filesystem::path store)
    : nursery_(nursery), memory_(std::move(store)), loudness_(nursery, memory_) {}

void MediaBook::add(const std::filesystem::path& file) {
    if (known_.contains(file.native()) || !queued_.insert(file.native()).second) return;
    if (auto remembered = memory_.find(file))
        known_[file.native()] = std::move(*remembered);
    else
        to_do_.push_back(file);
}

void MediaBook::open(const content::Playlist& playlist) {
    for (const content::Item& item : playlist.items) {
        if (const auto* clip = std::get_if<Clip>(&item.what)) add(clip->file);
    }
}

void MediaBook::level(const content::Playlist& playlist, const std::string& language) {
    levelled_ = language;
    for (const content::Item& item : playlist.items) {
        const auto* clip = std::get_if<Clip>(&item.what);
        if (clip == nullptr || clip->volume <= 0) continue;
        const media::Probe* probe = find(clip->file);
        if (probe == nullptr || probe->sound) loudness_.want(heard(language, *clip));
    }
}

void MediaBook::hurry(const Clip& clip) {
    hurry(clip.file);
    if (levelled_ && clip.volume > 0) loudness_.hurry(heard(*levelled_, clip));
}

void MediaBook::hurry(const std::filesystem::path& file) {
    if (known_.contains(file.native()) || under_way_.contains(file)) return;
    std::erase(to_do_, file);
    queued_.insert(file.native());
    to_do_.push_front(file);
}

void MediaBook::renew(const std::filesystem::path& file) {
    const bool was_asked_for = queued_.erase(file.native()) + known_.erase(file.native()) > 0;
    under_way_.erase(file);
    std::erase(to_do_, file);
    if (was_asked_for) add(file);
}

/// While a film is copied in, its stamp changes from one moment to the next.
MediaBook::Job MediaBook::begin(const std::filesystem::path& file) const {
    const auto stamp = media::stamp_of(file);
    return {stamp, nursery_.probe(file)};
}

void MediaBook::take(const std::filesystem::path& file,
                     const std::optional<media::FileStamp>& stamp, media::Probe probe) {
    if (stamp && probe.lasting) {
        memory_.remember(file, *stamp, probe);
        unsaved_ = true;
    }
    known_[file.native()] = std::move(probe);
}

bool MediaBook::poll() {
    for (auto at = under_way_.begin(); at != under_way_.end();) {
        std::optional<media::Probe> answer = at->second.probing->result();
        if (!answer) {
            ++at;
            continue;
        }
        take(at->first, at->second.stamp, std::move(*answer));
        at = under_way_.erase(at);
    }
    while (under_way_.size() < probes_behind_the_show && !to_do_.empty()) {
        const std::filesystem::path file = to_do_.front();
        to_do_.pop_front();
        under_way_[file] = begin(file);
    }
    const bool measuring = loudness_.poll();
    // A measurement is seconds of work: each is kept as soon as it is there.
    if (under_way_.empty()) save();
    return !under_way_.empty() || measuring;
}

void MediaBook::probe_all(const content::Playlist& playlist) {
    for (const content::Item& item : playlist.items) {
        if (const auto* file = media_file(item)) add(*file);
    }
    while (!to_do_.empty() || !under_way_.empty()) {
        while (under_way_.size() < probes_at_leisure && !to_do_.empty()) {
            under_way_[to_do_.front()] = begin(to_do_.front());
            to_do_.pop_front();
        }
        const auto first = under_way_.begin();
        first->second.probing->wait(std::chrono::milliseconds(1000));
        if (auto answer = first->second.probing->result()) {
            take(first->first, first->second.stamp, std::move(*answer));
            under_way_.erase(first);
        }
    }
    save();
}

void MediaBook::measure_all(const content::Playlist& playlist, const std::string& language) {
    level(playlist, language);
    loudness_.finish();
    save();
}

const media::Probe& MediaBook::probe_now(const std::filesystem::path& file) {
    if (const media::Probe* known = find(file)) return *known;
    if (auto remembered = memory_.find(file)) return known_[file.native()] = std::move(*remembered);
    const Job job = begin(file);
    std::optional<media::Probe> answer = job.probing->result();
    for (; !answer; answer = job.probing->result())
        job.probing->wait(std::chrono::milliseconds(1000));
    take(file, job.stamp, std::move(*answer));
    return known_[file.native()];
}

std::optional<content::Duration> MediaBook::length(const Clip& clip) const {
    const media::Probe* probe = find(clip.file);
    if (probe == nullptr || probe->length <= content::Duration{0}) return std::nullopt;
    return probe->length;
}

const media::Loudness* MediaBook::loudness(const Clip& clip) const {
    return levelled_ ? loudness_.find(heard(*levelled_, clip)) : nullptr;
}

const media::Probe* MediaBook::find(const std::filesystem::path& file) const {
    const auto found = known_.find(file.native());
    return found == known_.end() ? nullptr : &found->second;
}

void MediaBook::save() {
    const bool measured = loudness_.take_unsaved();
    if (unsaved_ || measured) memory_.save();
    unsaved_ = false;
}

}  // namespace kiosk::stage

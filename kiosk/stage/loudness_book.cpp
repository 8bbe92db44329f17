#include "stage/loudness_book.h"

#include <algorithm>
#include <chrono>

namespace kiosk::stage {

using media::Heard;

namespace {

/// Behind a running show one measurement at a time leaves the second core to the decoder.
constexpr std::size_t measured_behind_the_show = 1;
constexpr std::size_t measured_at_leisure = 2;

}  // namespace

/// True also when it has just been remembered.
bool LoudnessBook::is_known(const Heard& heard) {
    const media::FileStamp stamp = media::stamp_of(heard.file).value_or(media::FileStamp{});
    const auto found = known_.find(heard);
    if (found != known_.end() && found->second.stamp == stamp) return true;
    known_.erase(heard);
    const auto remembered = memory_.find(heard);
    if (remembered) known_[heard] = {stamp, *remembered};
    return remembered.has_value();
}

void LoudnessBook::want(const Heard& heard) {
    if (asked_.contains(heard) || is_known(heard)) return;
    asked_.insert(heard);
    wanted_.push_back(heard);
}

void LoudnessBook::hurry(const Heard& heard) {
    const auto is_this = [&heard](const Job& job) { return job.heard == heard; };
    const auto under_way = std::find_if(under_way_.begin(), under_way_.end(), is_this);
    if (under_way != under_way_.end()) {
        under_way->hurried = true;
        return;
    }
    if (std::find(hurried_.begin(), hurried_.end(), heard) != hurried_.end()) return;
    if (is_known(heard)) return;
    std::erase(wanted_, heard);
    asked_.insert(heard);
    hurried_.push_back(heard);
    std::erase_if(under_way_, [this](const Job& job) {
        if (!job.hurried) wanted_.push_front(job.heard);
        return !job.hurried;
    });
}

void LoudnessBook::begin(const Heard& heard, bool hurried) {
    const auto stamp = media::stamp_of(heard.file).value_or(media::FileStamp{});
    under_way_.push_back({heard, stamp, hurried, nursery_.measure(heard.file, heard.language)});
}

void LoudnessBook::fill(std::size_t most) {
    while (under_way_.size() < most && !(hurried_.empty() && wanted_.empty())) {
        std::deque<Heard>& queue = hurried_.empty() ? wanted_ : hurried_;
        const Heard next = std::move(queue.front());
        queue.pop_front();
        begin(next, &queue == &hurried_);
    }
}

void LoudnessBook::take_answers() {
    std::erase_if(under_way_, [this](const Job& job) {
        const std::optional<media::Loudness> answer = job.measuring->result();
        if (!answer) return false;
        memory_.remember(job.heard, job.stamp, *answer);
        unsaved_ = unsaved_ || answer->lasting;
        known_[job.heard] = {job.stamp, *answer};
        asked_.erase(job.heard);
        return true;
    });
}

bool LoudnessBook::poll() {
    take_answers();
    fill(measured_behind_the_show);
    return !under_way_.empty();
}

void LoudnessBook::finish() {
    for (fill(measured_at_leisure); !under_way_.empty(); fill(measured_at_leisure)) {
        under_way_.front().measuring->wait(std::chrono::milliseconds(100));
        take_answers();
    }
}

const media::Loudness* LoudnessBook::find(const Heard& heard) const {
    const auto found = known_.find(heard);
    return found == known_.end() ? nullptr : &found->second.loudness;
}

}  // namespace kiosk::stage

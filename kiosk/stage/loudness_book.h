// How loud clips are: measured one at a time behind the running show, what comes next first;
// remembered between starts.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <set>
#include <utility>
#include <vector>

#include "media/nursery.h"
#include "media/probe_memory.h"

namespace kiosk::stage {

class LoudnessBook {
  public:
    /// Both must outlive this.
    LoudnessBook(media::Nursery& nursery, media::ProbeMemory& memory)
        : nursery_(nursery), memory_(memory) {}

    /// Takes up what is remembered, else measures it by and by.
    void want(const media::Heard& heard);

    /// This before all that is only wanted; measures it again if its file has changed. A
    /// measurement that nobody hurried gives way: its clip is far off, and no clip is hurried
    /// twice, so it has its turn in the end.
    void hurry(const media::Heard& heard);

    /// Takes answers and begins the next measurement. Never blocks. True while there is more to do.
    bool poll();

    /// Waits until all that was asked for is measured, two at a time.
    void finish();

    /// Nothing while not (yet) measured.
    [[nodiscard]] const media::Loudness* find(const media::Heard& heard) const;

    /// True once after something was learnt that is worth keeping.
    [[nodiscard]] bool take_unsaved() { return std::exchange(unsaved_, false); }

  private:
    struct Known {
        media::FileStamp stamp;
        media::Loudness loudness;
    };
    struct Job {
        media::Heard heard;
        media::FileStamp stamp;  ///< when it began
        bool hurried = false;
        std::unique_ptr<media::Measuring> measuring;
    };
    bool is_known(const media::Heard& heard);
    void begin(const media::Heard& heard, bool hurried);
    void fill(std::size_t most);
    void take_answers();

    media::Nursery& nursery_;
    media::ProbeMemory& memory_;
    std::map<media::Heard, Known> known_;
    std::deque<media::Heard> hurried_, wanted_;  ///< to be measured
    std::set<media::Heard> asked_;               ///< in a queue or under way
    std::vector<Job> under_way_;
    bool unsaved_ = false;
};

}  // namespace kiosk::stage

// Interlaced frames become one frame a field (bwdif), so that motion is as smooth as it was filmed.
#pragma once

#include <deque>

#include "media/helper/av.h"
#include "media/helper/filters.h"

namespace kiosk::media::helper {

/// A decoded picture and when it is on, since the first picture of the file.
struct TimedPicture {
    Picture frame;
    Duration pts{0};
    Duration end{0};  ///< when its own time is over
};

class Deinterlacer {
  public:
    explicit Deinterlacer(int threads) : threads_(threads) {}

    /// From the first interlaced frame on all frames must pass through here; those between that are
    /// progressive come out as they are.
    [[nodiscard]] bool in_use() const { return graph_ != nullptr; }

    void push(TimedPicture picture);

    /// No more will come: the filter holds two frames back until it hears this.
    void flush();

    [[nodiscard]] bool has_picture() const { return !out_.empty(); }
    [[nodiscard]] TimedPicture pop();

  private:
    void build(const AVFrame& first);
    void pull();

    struct Shape {
        int width = 0, height = 0, format = -1;
        bool operator==(const Shape&) const = default;
    };
    int threads_;
    Shape shape_;
    FilterGraph graph_;
    AVFilterContext* in_ = nullptr;    ///< owned by the graph
    AVFilterContext* sink_ = nullptr;  ///< likewise
    Duration last_end_{0};
    std::deque<TimedPicture> out_;
};

}  // namespace kiosk::media::helper

#include "media/helper/deinterlacer.h"

#include <algorithm>
#include <new>
#include <utility>

namespace kiosk::media::helper {

/// The filter doubles its time base to name the time between two fields: half nanoseconds still
/// fit.
void Deinterlacer::build(const AVFrame& first) {
    shape_ = {first.width, first.height, first.format};
    graph_.reset(filters().graph_alloc());
    if (!graph_) throw std::bad_alloc();
    graph_->nb_threads = threads_;
    const std::string source =
        "width=" + std::to_string(first.width) + ":height=" + std::to_string(first.height) +
        ":pix_fmt=" + std::to_string(first.format) + ":time_base=1/1000000000";
    const auto add = [&](const char* filter, const char* arguments) {
        AVFilterContext* added = nullptr;
        av_check(filters().graph_create_filter(&added, filters().get_by_name(filter), nullptr,
                                               arguments, nullptr, graph_.get()),
                 "cannot be deinterlaced");
        return added;
    };
    in_ = add("buffer", source.c_str());
    AVFilterContext* bwdif = add("bwdif", "mode=send_field:parity=auto:deint=interlaced");
    sink_ = add("buffersink", nullptr);
    av_check(filters().link(in_, 0, bwdif, 0), "cannot be deinterlaced");
    av_check(filters().link(bwdif, 0, sink_, 0), "cannot be deinterlaced");
    av_check(filters().graph_config(graph_.get(), nullptr), "cannot be deinterlaced");
}

void Deinterlacer::push(TimedPicture picture) {
    const Shape shape{picture.frame->width, picture.frame->height, picture.frame->format};
    if (in_use() && shape != shape_) flush();
    if (!in_use()) build(*picture.frame);
    picture.frame->pts = picture.pts.count();
    last_end_ = picture.end;
    av_check(filters().buffersrc_add_frame(in_, picture.frame.get()), "cannot be deinterlaced");
    pull();
}

void Deinterlacer::flush() {
    if (!in_use()) return;
    av_check(filters().buffersrc_add_frame(in_, nullptr), "cannot be deinterlaced");
    pull();
    graph_.reset();
}

void Deinterlacer::pull() {
    for (;;) {
        Picture frame = owned(av_frame_alloc());
        const int error = filters().buffersink_get_frame(sink_, frame.get());
        if (error == AVERROR(EAGAIN) || error == AVERROR_EOF) return;
        av_check(error, "cannot be deinterlaced");
        const Duration pts = to_duration(frame->pts, filters().buffersink_get_time_base(sink_));
        if (!out_.empty()) out_.back().end = std::min(out_.back().end, pts);
        out_.push_back({std::move(frame), pts, last_end_});
    }
}

TimedPicture Deinterlacer::pop() {
    TimedPicture first = std::move(out_.front());
    out_.pop_front();
    return first;
}

}  // namespace kiosk::media::helper

// libavfilter, loaded when it is first asked for. It brings thirty libraries of its own, which
// would take the helper program a third of its start; a show without interlaced film never needs
// them.
#pragma once

#include <cstdint>  // before libav: its headers want the macros of it

extern "C" {
#include <libavfilter/avfilter.h>
#include <libavfilter/buffersink.h>
#include <libavfilter/buffersrc.h>
}

#include <memory>

namespace kiosk::media::helper {

/// Those of its functions that are used here, under their own names without the prefix.
struct Filters {
    decltype(&avfilter_graph_alloc) graph_alloc;
    decltype(&avfilter_graph_free) graph_free;
    decltype(&avfilter_graph_create_filter) graph_create_filter;
    decltype(&avfilter_graph_config) graph_config;
    decltype(&avfilter_get_by_name) get_by_name;
    decltype(&avfilter_link) link;
    decltype(&av_buffersrc_add_frame) buffersrc_add_frame;
    decltype(&av_buffersink_get_frame) buffersink_get_frame;
    decltype(&av_buffersink_get_time_base) buffersink_get_time_base;
};

/// Throws Unusable where the library is not installed.
[[nodiscard]] const Filters& filters();

struct FreeGraph {
    void operator()(AVFilterGraph* graph) const { filters().graph_free(&graph); }
};
using FilterGraph = std::unique_ptr<AVFilterGraph, FreeGraph>;

}  // namespace kiosk::media::helper

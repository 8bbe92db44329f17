#include "media/helper/filters.h"

#include <dlfcn.h>

#include <string>

#include "media/helper/av.h"

namespace kiosk::media::helper {
namespace {

/// That of the headers that this was built with: another one has other functions.
std::string library_name() {
    return "libavfilter.so." + std::to_string(LIBAVFILTER_VERSION_MAJOR);
}

template <typename Function>
void find(void* library, const char* name, Function& function) {
    // POSIX wants data and function pointers to be the same here.
    function = reinterpret_cast<Function>(::dlsym(library, name));
    if (function == nullptr) throw Unusable(std::string("cannot be deinterlaced: no ") + name);
}

/// The library stays until the process ends.
Filters load_filters() {
    void* library = ::dlopen(library_name().c_str(), RTLD_LAZY | RTLD_LOCAL);
    if (library == nullptr) throw Unusable("cannot be deinterlaced: there is no " + library_name());
    Filters found{};
    find(library, "avfilter_graph_alloc", found.graph_alloc);
    find(library, "avfilter_graph_free", found.graph_free);
    find(library, "avfilter_graph_create_filter", found.graph_create_filter);
    find(library, "avfilter_graph_config", found.graph_config);
    find(library, "avfilter_get_by_name", found.get_by_name);
    find(library, "avfilter_link", found.link);
    find(library, "av_buffersrc_add_frame", found.buffersrc_add_frame);
    find(library, "av_buffersink_get_frame", found.buffersink_get_frame);
    find(library, "av_buffersink_get_time_base", found.buffersink_get_time_base);
    return found;
}

}  // namespace

const Filters& filters() {
    static const Filters loaded = load_filters();
    return loaded;
}

}  // namespace kiosk::media::helper

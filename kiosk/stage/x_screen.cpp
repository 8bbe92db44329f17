#include "stage/x_screen.h"

#include <SDL_syswm.h>
#include <X11/Xlib-xcb.h>
#include <unistd.h>
#include <xcb/shm.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <system_error>

namespace kiosk::stage {

namespace {

struct Free {
    void operator()(void* reply) const {
        std::free(reply);  // NOLINT(*-no-malloc,*-owning-memory): xcb allocated it
    }
};
template <typename Reply>
using Owned = std::unique_ptr<Reply, Free>;

constexpr std::uint8_t depth = 24;

/// Version 1.2 takes descriptors.
bool takes_descriptors(xcb_connection_t* server) {
    const xcb_query_extension_reply_t* extension = xcb_get_extension_data(server, &xcb_shm_id);
    if (extension == nullptr || extension->present == 0) return false;
    const Owned<xcb_shm_query_version_reply_t> version(
        xcb_shm_query_version_reply(server, xcb_shm_query_version(server), nullptr));
    return version && (version->major_version > 1 ||
                       (version->major_version == 1 && version->minor_version >= 2));
}

}  // namespace

struct XScreen::Connection {
    xcb_connection_t* server = nullptr;  ///< SDL's
    xcb_window_t window = 0;
    xcb_gcontext_t context = 0;

    [[nodiscard]] bool done(xcb_void_cookie_t request) const {
        const Owned<xcb_generic_error_t> error(xcb_request_check(server, request));
        return error == nullptr;
    }
};

std::unique_ptr<XScreen> XScreen::of(SDL_Window& window) {
    SDL_SysWMinfo system;
    SDL_VERSION(&system.version);
    if (SDL_GetWindowWMInfo(&window, &system) != SDL_TRUE || system.subsystem != SDL_SYSWM_X11)
        return nullptr;
    if (SDL_GetWindowPixelFormat(&window) != SDL_PIXELFORMAT_XRGB8888) return nullptr;
    Connection connection;
    connection.server = XGetXCBConnection(system.info.x11.display);
    connection.window = static_cast<xcb_window_t>(system.info.x11.window);
    if (!takes_descriptors(connection.server)) return nullptr;
    connection.context = xcb_generate_id(connection.server);
    const std::uint32_t no_events = 0;
    if (!connection.done(xcb_create_gc_checked(connection.server, connection.context,
                                               connection.window, XCB_GC_GRAPHICS_EXPOSURES,
                                               &no_events)))
        return nullptr;
    return std::unique_ptr<XScreen>(new XScreen(std::make_unique<Connection>(connection)));
}

XScreen::XScreen(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}

XScreen::~XScreen() {
    forget_before(INT64_MAX);
    if (strip_) xcb_shm_detach(connection_->server, strip_->segment);
    xcb_free_gc(connection_->server, connection_->context);
    xcb_flush(connection_->server);
}

std::optional<std::uint32_t> XScreen::attach(int memory) {
    const int theirs = ::dup(memory);  // xcb closes what it has sent
    if (theirs < 0) return std::nullopt;
    const xcb_shm_seg_t segment = xcb_generate_id(connection_->server);
    constexpr std::uint8_t read_only = 1;
    if (!connection_->done(
            xcb_shm_attach_fd_checked(connection_->server, segment, theirs, read_only)))
        return std::nullopt;
    return segment;
}

std::optional<std::uint32_t> XScreen::attached(std::int64_t whose, int memory) {
    if (const auto found = segments_.find({whose, memory}); found != segments_.end())
        return found->second;
    const std::optional<std::uint32_t> segment = attach(memory);
    if (segment) segments_.emplace(std::pair(whose, memory), *segment);
    return segment;
}

bool XScreen::make_strip(int width, int rows) {
    if (strip_) xcb_shm_detach(connection_->server, strip_->segment);
    strip_.reset();
    try {
        auto made = std::make_unique<StripMemory>(width, rows);
        const auto segment = attach(made->memory.descriptor());
        if (!segment) return false;
        made->segment = *segment;
        strip_ = std::move(made);
    } catch (const std::system_error&) {
        return false;  // no memory: frames are copied, then
    }
    return true;
}

SDL_Surface* XScreen::strip(int width, int rows) {
    const bool is_there = strip_ && strip_->width == width && strip_->rows >= rows;
    if (!is_there && !make_strip(width, rows)) return nullptr;
    if (!strip_->surface || strip_->surface->h != rows) {
        strip_->surface.reset(SDL_CreateRGBSurfaceWithFormatFrom(
            strip_->memory.slot(0), width, rows, 32, static_cast<int>(media::stride_of(width)),
            SDL_PIXELFORMAT_XRGB8888));
    }
    return strip_->surface.get();
}

void XScreen::set_ground(std::uint32_t ground) {
    xcb_change_gc(connection_->server, connection_->context, XCB_GC_FOREGROUND, &ground);
}

void XScreen::draw_bars(const Place& within, const Field& field) {
    const Place picture{within.left + field.left, within.top + field.top, within.width,
                        within.height};
    const int width = field.width + 2 * field.left;
    const int height = field.height + 2 * field.top;
    const auto bar = [](int left, int top, int across, int down) {
        return xcb_rectangle_t{static_cast<std::int16_t>(left), static_cast<std::int16_t>(top),
                               static_cast<std::uint16_t>(across),
                               static_cast<std::uint16_t>(down)};
    };
    const int right = picture.left + picture.width;
    const int bottom = picture.top + picture.height;
    const std::array<xcb_rectangle_t, 4> bars{
        bar(0, 0, width, picture.top), bar(0, bottom, width, height - bottom),
        bar(0, picture.top, picture.left, picture.height),
        bar(right, picture.top, width - right, picture.height)};
    xcb_poly_fill_rectangle(connection_->server, connection_->window, connection_->context,
                            bars.size(), bars.data());
}

bool XScreen::put(const std::vector<Put>& parts) {
    const auto small = [](auto size) { return static_cast<std::uint16_t>(size); };
    const auto place = [](int at) { return static_cast<std::int16_t>(at); };
    constexpr std::uint8_t no_event = 0;
    std::vector<xcb_void_cookie_t> requests;
    requests.reserve(parts.size());
    for (const Put& part : parts) {
        requests.push_back(xcb_shm_put_image_checked(
            connection_->server, connection_->window, connection_->context, small(part.stride),
            small(part.rows), small(part.source.left), small(part.source.top),
            small(part.source.width), small(part.source.height), place(part.left), place(part.top),
            depth, XCB_IMAGE_FORMAT_Z_PIXMAP, no_event, part.segment,
            static_cast<std::uint32_t>(part.offset)));
    }
    bool all = true;
    for (const xcb_void_cookie_t& request : requests) all = connection_->done(request) && all;
    return all;
}

std::vector<XScreen::Put> XScreen::parts_of(const draw::PictureView& frame, std::uint32_t segment,
                                            const Place& place, const Field& field,
                                            const draw::Rows& other) const {
    std::vector<Put> parts;
    const auto film = [&](int from, int to) {
        from = std::max(from, place.top);
        to = std::min(to, place.top + place.height);
        if (from >= to) return;
        parts.push_back({segment,
                         frame.offset,
                         static_cast<int>(frame.stride / 4),
                         frame.height,
                         {0, from - place.top, frame.width, to - from},
                         place.left + field.left,
                         from + field.top});
    };
    film(0, other.top);
    if (other.top < other.bottom) {
        parts.push_back({strip_->segment,
                         strip_->memory.slot_offset(0),
                         static_cast<int>(media::stride_of(strip_->width) / 4),
                         strip_->rows,
                         {0, 0, strip_->width, other.bottom - other.top},
                         field.left,
                         other.top + field.top});
    }
    film(other.bottom, field.height);
    return parts;
}

bool XScreen::show(std::int64_t whose, const draw::PictureView& frame, const Field& field,
                   const draw::Rows& other) {
    if (frame.width > field.width || frame.height > field.height) return false;
    const std::optional<std::uint32_t> segment = attached(whose, frame.memory);
    if (!segment) return false;
    const Place place{(field.width - frame.width) / 2, (field.height - frame.height) / 2,
                      frame.width, frame.height};
    const Bars bars{place, other};
    if (barred_ != bars) draw_bars(place, field);
    const bool shown = put(parts_of(frame, *segment, place, field, other));
    barred_ = shown ? std::optional(bars) : std::nullopt;
    return shown;
}

void XScreen::forget_before(std::int64_t whose) {
    const auto end = segments_.lower_bound({whose, -1});
    for (auto each = segments_.begin(); each != end; ++each)
        xcb_shm_detach(connection_->server, each->second);
    segments_.erase(segments_.begin(), end);
}

}  // namespace kiosk::stage

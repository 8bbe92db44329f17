#include "stage/x_screen.h"

#include <SDL_syswm.h>
#include <X11/Xlib-xcb.h>
#include <unistd.h>
#include <xcb/shm.h>

#include <array>
#include <cstdlib>

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
    xcb_free_gc(connection_->server, connection_->context);
    xcb_flush(connection_->server);
}

std::optional<std::uint32_t> XScreen::attached(std::int64_t whose, int memory) {
    if (const auto found = segments_.find({whose, memory}); found != segments_.end())
        return found->second;
    const int theirs = ::dup(memory);  // xcb closes what it has sent
    if (theirs < 0) return std::nullopt;
    const xcb_shm_seg_t segment = xcb_generate_id(connection_->server);
    constexpr std::uint8_t read_only = 1;
    if (!connection_->done(
            xcb_shm_attach_fd_checked(connection_->server, segment, theirs, read_only)))
        return std::nullopt;
    segments_.emplace(std::pair(whose, memory), segment);
    return segment;
}

void XScreen::set_ground(std::uint32_t ground) {
    xcb_change_gc(connection_->server, connection_->context, XCB_GC_FOREGROUND, &ground);
}

void XScreen::draw_bars(const Place& picture, int width, int height) {
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

bool XScreen::show(std::int64_t whose, const draw::PictureView& frame, int width, int height) {
    if (frame.width > width || frame.height > height) return false;
    const std::optional<std::uint32_t> segment = attached(whose, frame.memory);
    if (!segment) return false;
    const Place place{(width - frame.width) / 2, (height - frame.height) / 2, frame.width,
                      frame.height};
    if (barred_ != place) draw_bars(place, width, height);
    constexpr std::uint8_t no_event = 0;
    const bool shown = connection_->done(xcb_shm_put_image_checked(
        connection_->server, connection_->window, connection_->context,
        static_cast<std::uint16_t>(frame.stride / 4), static_cast<std::uint16_t>(frame.height), 0,
        0, static_cast<std::uint16_t>(frame.width), static_cast<std::uint16_t>(frame.height),
        static_cast<std::int16_t>(place.left), static_cast<std::int16_t>(place.top), depth,
        XCB_IMAGE_FORMAT_Z_PIXMAP, no_event, *segment, static_cast<std::uint32_t>(frame.offset)));
    barred_ = shown ? std::optional(place) : std::nullopt;
    return shown;
}

void XScreen::forget_before(std::int64_t whose) {
    const auto end = segments_.lower_bound({whose, -1});
    for (auto each = segments_.begin(); each != end; ++each)
        xcb_shm_detach(connection_->server, each->second);
    segments_.erase(segments_.begin(), end);
}

}  // namespace kiosk::stage

#include "stage/screen.h"

#include <utility>

namespace kiosk::stage {

using draw::GpuLost;

Screen::Screen(const WindowSettings& window, const RenderSettings& render, draw::Look look,
               Tell tell)
    : look_(std::move(look)),
      tell_(std::move(tell)),
      window_(window),
      memory_(render.memory, graphics_devices(render.devices)),
      way_(choose(render)) {}

Screen::Way Screen::choose(const RenderSettings& render) {
    constexpr auto info = Note::Weight::info;
    switch (render.wish) {
        case RenderWish::software:
            return without_gpu("as was wished", info);
        case RenderWish::gpu:
            break;
        case RenderWish::automatic:
            if (graphics_devices(render.devices).empty())
                return without_gpu("there is none in " + render.devices.string(), info);
            if (const auto refusal = memory_.refusal())
                return without_gpu(*refusal + ", as was found at an earlier start", info);
            memory_.begin_try();
            is_on_trial_ = true;
    }
    return with_gpu(render.wish);
}

Screen::Way Screen::with_gpu(RenderWish wish) {
    std::string why;
    try {
        draw::Renderer renderer = make_renderer(window_);
        const std::string name = name_of(*renderer);
        if (wish == RenderWish::gpu || !is_software_renderer(name)) {
            GpuScreen screen(window_, std::move(renderer), look_);
            tell_({Note::Weight::info, "drawing: with the GPU, " + name +
                                           (screen.has_vsync() ? ", vsync" : ", no vsync")});
            return screen;
        }
        why = name + " is none";
    } catch (const GpuLost& lost) {
        why = lost.what();
    }
    if (is_on_trial_) memory_.refuse(why);
    is_on_trial_ = false;
    window_.make_anew();
    return without_gpu(why, wish == RenderWish::gpu ? Note::Weight::warning : Note::Weight::info);
}

Screen::Way Screen::without_gpu(const std::string& why, Note::Weight weight) {
    SoftwareScreen screen(window_, look_);
    tell_(
        {weight, "drawing: without a GPU, " + why +
                     (screen.copies_nothing() ? "; film reaches the display without a copy" : "")});
    return screen;
}

/// The renderer must be gone before its window has a surface.
void Screen::fall_back(const std::string& why) {
    tell_({Note::Weight::warning, "drawing: without a GPU from now on, " + why});
    if (is_on_trial_) memory_.refuse(why);
    is_on_trial_ = false;
    way_.emplace<SoftwareScreen>(window_, look_);
}

template <typename Deed>
decltype(auto) Screen::whatever_happens(const Deed& deed) {
    try {
        return std::visit(deed, way_);
    } catch (const GpuLost& lost) {
        fall_back(lost.what());
        return deed(std::get<SoftwareScreen>(way_));
    }
}

void Screen::open() {
    window_.show();
    whatever_happens([](auto& way) { way.show_ground(); });
}

void Screen::draw(const show::Scene& scene, const draw::Pictures& pictures) {
    whatever_happens([&](auto& way) { way.draw(scene, pictures); });
}

void Screen::prepare(const show::Page& page) {
    try {
        std::visit([&](auto& way) { way.prepare(page); }, way_);
    } catch (const GpuLost& lost) {
        fall_back(lost.what());
    }
}

void Screen::prepare_menu(const show::MenuSheet& sheet) {
    try {
        std::visit([&](auto& way) { way.prepare_menu(sheet); }, way_);
    } catch (const GpuLost& lost) {
        fall_back(lost.what());
    }
}

const draw::MenuTargets& Screen::targets(const show::MenuView& view) {
    return whatever_happens(
        [&](auto& way) -> const draw::MenuTargets& { return way.targets(view); });
}

void Screen::take(const draw::Look& look) {
    look_ = look;
    try {
        std::visit([&look](auto& way) { way.take(look); }, way_);
    } catch (const GpuLost& lost) {
        fall_back(lost.what());
    }
}

void Screen::take(const content::Display& display) {
    window_.take(display);
    if (auto* software = std::get_if<SoftwareScreen>(&way_)) {
        software->resized();
        software->exposed();
    }
}

void Screen::present() {
    std::visit([](auto& way) { way.present(); }, way_);
    if (!is_on_trial_ || !window_.is_shown()) return;
    memory_.accept();
    is_on_trial_ = false;
}

void Screen::forget_before(show::Serial serial) {
    if (auto* software = std::get_if<SoftwareScreen>(&way_)) software->forget_before(serial);
}

bool Screen::hear(const SDL_Event& event) {
    const bool is_of_window = event.type == SDL_WINDOWEVENT;
    const bool is_resize = is_of_window && event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED;
    if (is_resize || (is_of_window && event.window.event == SDL_WINDOWEVENT_EXPOSED)) {
        auto* software = std::get_if<SoftwareScreen>(&way_);
        if (software != nullptr && is_resize) software->resized();
        if (software != nullptr) software->exposed();
        return true;
    }
    window_.follow_display(event);
    if (event.type != SDL_RENDER_DEVICE_RESET || !std::holds_alternative<GpuScreen>(way_))
        return false;
    fall_back("the device was reset");
    return true;
}

bool Screen::has_vsync() const {
    const auto* gpu = std::get_if<GpuScreen>(&way_);
    return gpu != nullptr && gpu->has_vsync();
}

int Screen::plane_side() const {
    const auto* gpu = std::get_if<GpuScreen>(&way_);
    return gpu == nullptr ? 0 : gpu->plane_side();
}

}  // namespace kiosk::stage

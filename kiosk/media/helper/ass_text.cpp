#include "media/helper/ass_text.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <new>

namespace kiosk::media::helper {
namespace {

/// Of libass's own caches: a child's memory is bounded.
constexpr int most_glyphs = 2000;
constexpr int most_bitmap_megabytes = 48;

/// libass speaks of every font it does not find.
void hear_nothing(int, const char*, va_list, void*) {}

/// A time beyond that of any file, in ms.
constexpr long long never = 1'000'000'000'000;

template <typename Handle>
Ass<Handle> held(Handle* handle) {
    if (handle == nullptr) throw std::bad_alloc();
    return Ass<Handle>(handle);
}

long long to_ms(Duration time) {
    return std::chrono::floor<std::chrono::milliseconds>(time).count();
}

/// Of what changes while it is on, each frame is drawn anew.
bool is_animated(const ASS_Event& event) {
    constexpr std::array<const char*, 5> tags = {"\\t", "\\move", "\\k", "\\K", "\\fad"};
    if (event.Effect != nullptr && *event.Effect != 0) return true;
    return event.Text != nullptr && std::any_of(tags.begin(), tags.end(), [&](const char* tag) {
               return std::strstr(event.Text, tag) != nullptr;
           });
}

}  // namespace

AssText::AssText(const CaptionFonts& fonts) : library_(held(ass_library_init())) {
    ass_set_message_cb(library_.get(), &hear_nothing, nullptr);
    ass_set_extract_fonts(library_.get(), 1);
    renderer_ = held(ass_renderer_init(library_.get()));
    ass_set_cache_limits(renderer_.get(), most_glyphs, most_bitmap_megabytes);
    track_ = held(ass_new_track(library_.get()));
    for (const CaptionFonts::Font& font : fonts.all()) {
        // libass makes a copy; it only takes its input without const.
        ass_add_font(library_.get(), font.family.c_str(), const_cast<char*>(font.bytes.data()),
                     static_cast<int>(font.bytes.size()));
        families_.push_back(font.family);
    }
    families_.resize(std::max<std::size_t>(families_.size(), 1));
}

void AssText::add_own_font(const std::string& name, std::span<const char> bytes) {
    brings_fonts_ = true;
    ass_add_font(library_.get(), name.c_str(), const_cast<char*>(bytes.data()),
                 static_cast<int>(bytes.size()));
}

void AssText::read_file(std::span<const char> text) {
    std::string copy(text.begin(), text.end());
    if (copy.find("[Fonts]") != copy.npos) brings_fonts_ = true;
    track_.reset(ass_read_memory(library_.get(), copy.data(), copy.size(), nullptr));
    if (!track_) throw Unusable("is no captions file");
}

void AssText::read_header(std::string_view text) {
    std::string copy(text);
    ass_process_codec_private(track_.get(), copy.data(), static_cast<int>(copy.size()));
}

void AssText::add(const std::string& event, Duration begin, Duration lasts) {
    std::string copy = event;
    const long long first = to_ms(begin);
    ass_process_chunk(track_.get(), copy.data(), static_cast<int>(copy.size()), first,
                      to_ms(begin + lasts) - first);
}

std::vector<int> AssText::events_at(long long ms) const {
    std::vector<int> on;
    for (int i = 0; i < track_->n_events; ++i) {
        const ASS_Event& event = track_->events[i];
        if (event.Start <= ms && ms < event.Start + event.Duration) on.push_back(i);
    }
    return on;
}

std::optional<int> AssText::last_on(Duration time) const {
    const std::vector<int> on = events_at(to_ms(time));
    return on.empty() ? std::nullopt : std::optional(track_->events[on.back()].ReadOrder);
}

Duration AssText::next_change(Duration after) const {
    const long long now = to_ms(after);
    long long next = never;
    for (const ASS_Event& event :
         std::span(track_->events, static_cast<std::size_t>(track_->n_events))) {
        for (const long long time : {event.Start, event.Start + event.Duration}) {
            if (time > now) next = std::min(next, time);
        }
    }
    return next == never ? Duration::max() : std::chrono::milliseconds(next);
}

/// Styles name fonts of their author's machine. Where the film brings none, ours stand in for all.
void AssText::choose_fonts() {
    fonts_are_chosen_ = true;
    if (!brings_fonts_) {
        std::string font = "FontName=" + families_.front();
        std::array<char*, 2> overrides{font.data(), nullptr};
        ass_set_style_overrides(library_.get(), overrides.data());
        ass_process_force_style(track_.get());
    }
    const std::string& other = brings_fonts_ ? families_.front() : families_.back();
    ass_set_fonts(renderer_.get(), nullptr, other.c_str(), ASS_FONTPROVIDER_NONE, nullptr, 0);
}

const ASS_Image* AssText::images(Duration time, Size frame, Size coded) {
    const long long ms = to_ms(time);
    std::vector<int> on = events_at(ms);
    if (on.empty()) return nullptr;
    if (!fonts_are_chosen_) choose_fonts();
    if (frame != frame_ || coded != coded_) {
        frame_ = frame;
        coded_ = coded;
        ass_set_frame_size(renderer_.get(), frame.width, frame.height);
        ass_set_storage_size(renderer_.get(), coded.width, coded.height);
        drawn_.clear();
    }
    if (on == drawn_) return images_;
    images_ = ass_render_frame(renderer_.get(), track_.get(), ms, nullptr);
    const bool moves =
        std::any_of(on.begin(), on.end(), [&](int i) { return is_animated(track_->events[i]); });
    drawn_ = moves ? std::vector<int>{} : std::move(on);
    return images_;
}

}  // namespace kiosk::media::helper

#include "media/helper/log_tail.h"

#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdio>
#include <deque>
#include <mutex>

#include "media/helper/av.h"

namespace kiosk::media::helper {
namespace {

constexpr std::size_t most_log_lines = 4;
constexpr std::size_t line_bytes = 200;
static_assert(most_log_lines * (line_bytes + 2) < last_words_bytes);

/// libav's log callback takes no argument of ours, so this one thing belongs to the process.
struct Tail {
    std::mutex lock;
    std::deque<std::string> lines;
    SharedHead* head = nullptr;
};

Tail& tail() {
    static Tail the_tail;
    return the_tail;
}

std::string joined(const std::deque<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines) all += (all.empty() ? "" : "; ") + line;
    return all;
}

void keep(void* context, int level, const char* format, va_list arguments) {
    if (level > AV_LOG_ERROR) return;
    std::array<char, line_bytes> line{};
    int prefix = 0;  // a line of its own: without "[mov @ 0x55...]"
    av_log_format_line2(nullptr, level, format, arguments, line.data(), line.size(), &prefix);
    std::string text = line.data();
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
    const AVClass* who = context == nullptr ? nullptr : *static_cast<AVClass**>(context);
    // Of formats that organizers never bring; libav names all those that they may.
    if (text.find("not on whitelist") != std::string::npos) return;
    if (who != nullptr) {
        const std::string names = who->item_name(context);  // "mov,mp4,m4a,3gp,3g2,mj2"
        text = names.substr(0, names.find(',')) + ": " + text;
    }
    complain(text.c_str());
}

}  // namespace

void complain(const char* text) {
    Tail& the = tail();
    const std::lock_guard guard(the.lock);
    std::string line = std::string(text).substr(0, line_bytes);
    if (line.empty() || (!the.lines.empty() && the.lines.back() == line)) return;
    the.lines.push_back(std::move(line));
    if (the.lines.size() > most_log_lines) the.lines.pop_front();
    if (the.head == nullptr) return;
    const std::string all = joined(the.lines);
    const std::size_t length = std::min(all.size(), last_words_bytes - 1);
    std::copy_n(all.begin(), length, the.head->last_words);
    the.head->last_words[length] = '\0';
}

void keep_complaints(SharedHead& head) {
    tail().head = &head;
    av_log_set_callback(keep);
}

void silence_complaints() {
    av_log_set_callback([](void*, int, const char*, va_list) {});
}

std::string complaints() {
    Tail& the = tail();
    const std::lock_guard guard(the.lock);
    return joined(the.lines);
}

}  // namespace kiosk::media::helper

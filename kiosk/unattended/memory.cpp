#include "unattended/memory.h"

#include <iomanip>
#include <sstream>
#include <utility>

#include "unattended/limits.h"

namespace kiosk::unattended {

namespace {

constexpr const char* title = "awareness-kiosk-memory-1";
constexpr const char* whole = "whole";  ///< the last word: nothing is missing

/// A path in quotes, as std::quoted reads it back.
std::istream& read(std::istream& in, std::filesystem::path& path) {
    std::string text;
    in >> std::quoted(text);
    path = text;
    return in;
}

/// One line, by its first word. False for a word that is not known.
bool read_line(std::istream& in, const std::string& word, Memory& memory) {
    if (word == "playlist") {
        in >> std::quoted(memory.playlist);
    } else if (word == "boot") {
        in >> std::quoted(memory.boot);
    } else if (word == "shown") {
        Shown shown;
        in >> std::quoted(shown.key) >> shown.k >> memory.entered;
        read(in, shown.file);
        memory.shown = shown;
    } else if (word == "crashed") {
        in >> std::quoted(memory.crashed) >> memory.crashes;
    } else if (word == "left-out") {
        LeftOutItem item;
        in >> std::quoted(item.key) >> item.stamp.size >> item.stamp.changed;
        read(in, item.file);
        memory.left_out.push_back(item);
    } else {
        return false;
    }
    return true;
}

}  // namespace

std::optional<GoingOn> going_on(const Memory& memory, const std::string& boot) {
    if (!memory.shown) return std::nullopt;
    return GoingOn{*memory.shown, memory.boot == boot};
}

Memory after_crash(Memory before, const Shown& shown, const Stamp& stamp) {
    Memory after = std::move(before);
    after.crashes = after.crashed == shown.key ? after.crashes + 1 : 1;
    after.crashed = shown.key;
    if (after.crashes < crashes_of_one_item) return after;
    std::erase_if(after.left_out, [&](const LeftOutItem& item) { return item.key == shown.key; });
    after.left_out.push_back({shown.key, shown.file, stamp});
    return after_health(std::move(after));
}

Memory after_health(Memory before) {
    Memory after = std::move(before);
    after.crashed.clear();
    after.crashes = 0;
    return after;
}

std::string to_text(const Memory& memory) {
    std::ostringstream out;
    out << title << '\n';
    out << "playlist " << std::quoted(memory.playlist) << '\n';
    out << "boot " << std::quoted(memory.boot) << '\n';
    if (const auto& shown = memory.shown)
        out << "shown " << std::quoted(shown->key) << ' ' << shown->k << ' ' << memory.entered
            << ' ' << std::quoted(shown->file.string()) << '\n';
    if (memory.crashes > 0)
        out << "crashed " << std::quoted(memory.crashed) << ' ' << memory.crashes << '\n';
    for (const LeftOutItem& item : memory.left_out)
        out << "left-out " << std::quoted(item.key) << ' ' << item.stamp.size << ' '
            << item.stamp.changed << ' ' << std::quoted(item.file.string()) << '\n';
    out << whole << '\n';
    return out.str();
}

std::optional<Memory> parse_memory(const std::string& text) {
    std::istringstream in(text);
    std::string word;
    if (!(in >> word) || word != title) return std::nullopt;
    Memory memory;
    while (in >> word) {
        if (word == whole) return memory;
        if (!read_line(in, word, memory) || !in) return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace kiosk::unattended

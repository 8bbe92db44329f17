#include "content/missing_name.h"

#include <algorithm>
#include <optional>

#include "content/names.h"
#include "content/utf8.h"

namespace kiosk::content {
namespace {

using Names = std::vector<std::string>;

constexpr std::ptrdiff_t kMaxNearNames = 3;

/// "my%20film.mp4" with its %20 as the space it stands for.
std::string without_percent(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view digits = text.substr(i + 1, 2);
        const bool coded =
            text[i] == '%' && digits.size() == 2 &&
            digits.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
        plain += coded ? static_cast<char>(std::stoi(std::string(digits), nullptr, 16)) : text[i];
        if (coded) i += 2;
    }
    return plain;
}

std::string_view stem_of(std::string_view name) {
    return name.substr(0, name.rfind('.'));
}

std::u32string ending_of(std::string_view name) {
    const std::size_t point = name.rfind('.');
    return point == std::string_view::npos ? std::u32string() : fold_case(name.substr(point));
}

/// "sale.xml.txt" for "sale.xml": editors add an ending of their own, and systems hide it.
std::optional<std::string> with_hidden_ending(std::string_view name, const Names& names) {
    if (ending_of(name) != U".xml") return std::nullopt;
    const auto found = std::find_if(names.begin(), names.end(), [&](const std::string& other) {
        return other != name && fold_case(stem_of(other)) == fold_case(name);
    });
    return found == names.end() ? std::nullopt : std::optional(*found);
}

/// Those that may have been meant, nearest first. A picture may have become a JPEG, and a film an
/// MP4, but what ought to be XML is nothing else.
Names near_names(std::string_view name, const Names& names) {
    Names candidates, same_stem;
    for (const std::string& other : names) {
        if (ending_of(name) == U".xml" && ending_of(other) != U".xml") continue;
        candidates.push_back(other);
        if (stem_of(other) == stem_of(name)) same_stem.push_back(other);
    }
    Names near = same_stem.empty() ? similar_names(name, candidates) : same_stem;
    near.resize(static_cast<std::size_t>(std::min(std::ssize(near), kMaxNearNames)));
    return near;
}

}  // namespace

std::string missing_name_remedy(std::string_view name, const Names& in_folder) {
    const auto is_there = [&](const std::string& other) {
        return std::find(in_folder.begin(), in_folder.end(), other) != in_folder.end();
    };
    if (const std::string plain = without_percent(name); is_there(plain))
        return "write " + in_quotes(plain) + ": % has no meaning here";
    const auto other_capitals =
        std::find_if(in_folder.begin(), in_folder.end(),
                     [&](const std::string& other) { return fold_case(other) == fold_case(name); });
    if (other_capitals != in_folder.end())
        return "its capitals differ: write " + in_quotes(*other_capitals);
    if (const auto hidden = with_hidden_ending(name, in_folder)) {
        return "there is " + in_quotes(*hidden) + ": rename it to " + in_quotes(name) +
               " (Windows hides the last ending)";
    }
    const Names near = near_names(name, in_folder);
    return near.empty() ? "put it there, or mend the name"
                        : "did you mean " + listed(near, "\"") + "?";
}

}  // namespace kiosk::content

#include "content/natural_order.h"

#include <algorithm>
#include <compare>
#include <utility>

#include "content/utf8.h"

namespace kiosk::content {
namespace {

bool is_digit(char32_t c) {
    return c >= '0' && c <= '9';
}

/// Where the digits that begin at `at` end; at `first` stands the first that is not a leading zero.
struct Digits {
    std::size_t first, end;
};

Digits digits_at(const std::u32string& text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    while (at + 1 < end && text[at] == '0') ++at;
    return {at, end};
}

std::strong_ordering compare(const std::u32string& a, const std::u32string& b) {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (!is_digit(a[i]) || !is_digit(b[j])) {
            if (const auto order = a[i++] <=> b[j++]; std::is_neq(order)) return order;
            continue;
        }
        const Digits one = digits_at(a, i);
        const Digits other = digits_at(b, j);
        if (const auto order = one.end - one.first <=> other.end - other.first; order != 0)
            return order;
        const int digits =
            a.compare(one.first, one.end - one.first, b, other.first, other.end - other.first);
        if (digits != 0) return digits <=> 0;
        i = one.end;
        j = other.end;
    }
    return a.size() - i <=> b.size() - j;
}

}  // namespace

void sort_naturally(std::vector<std::string>& names) {
    std::vector<std::pair<std::u32string, std::string>> keyed;
    keyed.reserve(names.size());
    for (std::string& name : names) keyed.emplace_back(fold_case(name), std::move(name));
    std::sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) {
        const auto order = compare(a.first, b.first);
        return std::is_neq(order) ? std::is_lt(order) : a.second < b.second;
    });
    std::transform(keyed.begin(), keyed.end(), names.begin(),
                   [](auto& pair) { return std::move(pair.second); });
}

}  // namespace kiosk::content

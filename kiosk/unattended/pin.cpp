#include "unattended/pin.h"

#include <crypt.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

#include "show/limits.h"

namespace kiosk::unattended {
namespace {

/// Every digit is the one before it and so much more, 0 being behind 9.
bool goes_in_steps(const std::string& digits, int step) {
    return std::adjacent_find(digits.begin(), digits.end(), [step](char one, char next) {
               return (one - '0' + step + 10) % 10 != next - '0';
           }) == digits.end();
}

/// 1212, 123123
bool is_repeated(const std::string& digits) {
    for (std::size_t part = 1; part <= digits.size() / 2; ++part) {
        if (digits.size() % part == 0 &&
            digits.compare(part, std::string::npos, digits, 0, digits.size() - part) == 0)
            return true;
    }
    return false;
}

bool is_year(const std::string& digits) {
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

/// However many of the first characters are the same.
bool are_same(const std::string& one, const std::string& other) {
    if (one.size() != other.size()) return false;
    unsigned differs = 0;
    for (std::size_t i = 0; i < one.size(); ++i)
        differs |= static_cast<unsigned char>(one[i]) ^ static_cast<unsigned char>(other[i]);
    return differs == 0;
}

}  // namespace

std::optional<std::string> objection_to(const std::string& digits) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (!std::all_of(digits.begin(), digits.end(), is_digit))
        return "has more in it than digits; the keypad has nothing else";
    if (digits.size() < show::least_pin_digits || digits.size() > show::most_pin_digits)
        return "has " + std::to_string(digits.size()) + " digits; take 4 to 12, better 6 or more";
    if (goes_in_steps(digits, 1) || goes_in_steps(digits, -1) || is_repeated(digits))
        return "is among the first that anybody tries; take one without a pattern";
    if (is_year(digits)) return "is a year, which is soon guessed; take another";
    return std::nullopt;
}

std::string hash_of_pin(const std::string& digits) {
    constexpr auto yescrypt = "$y$";
    std::array<char, CRYPT_GENSALT_OUTPUT_SIZE> salt{};
    if (crypt_gensalt_rn(yescrypt, 0, nullptr, 0, salt.data(), static_cast<int>(salt.size())) ==
        nullptr)
        throw std::runtime_error("no salt for the PIN's hash");
    const auto data = std::make_unique<crypt_data>();
    const char* hash = crypt_rn(digits.c_str(), salt.data(), data.get(), sizeof *data);
    if (hash == nullptr) throw std::runtime_error("no hash of the PIN");
    return hash;
}

bool is_pin(const std::string& digits, const std::string& hash) {
    const auto data = std::make_unique<crypt_data>();
    const char* made = crypt_rn(digits.c_str(), hash.c_str(), data.get(), sizeof *data);
    return made != nullptr && are_same(made, hash);
}

}  // namespace kiosk::unattended

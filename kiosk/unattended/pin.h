// The operator's PIN: which ones are too easily guessed, how one is kept - as a salted hash, by
// crypt(3) - and whether digits are it. Must not know where either comes from.
#pragma once

#include <optional>
#include <string>

namespace kiosk::unattended {

/// Why digits are no PIN, as a clause with what to do instead; nothing where they are one.
[[nodiscard]] std::optional<std::string> objection_to(const std::string& digits);

/// Fewer digits than this are better not chosen.
inline constexpr std::size_t recommended_digits = 6;

/// With a salt of its own, so that two of the same PIN differ. Throws std::runtime_error where this
/// machine cannot make one.
[[nodiscard]] std::string hash_of_pin(const std::string& digits);

/// Takes about 60 ms, on purpose, and equally long wherever the hashes differ. False for what is no
/// hash.
[[nodiscard]] bool is_pin(const std::string& digits, const std::string& hash);

}  // namespace kiosk::unattended

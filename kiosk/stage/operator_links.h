// What the operator's page needs of those above the stage, and what is kept of it while the program
// does not run. Without a PIN's hash the page never opens.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "show/operator_view.h"

namespace kiosk::stage {

struct OperatorKept {
    int wrong = 0;                     ///< PINs one after the other
    int volume = 10, brightness = 10;  ///< tenths
    bool operator==(const OperatorKept&) const = default;
};

struct OperatorLinks {
    /// Whether this is the PIN of that hash. On a thread of its own: it takes its time.
    std::function<bool(const std::string& digits, const std::string& hash)> is_pin;
    OperatorKept kept;
    /// Keeps it, sooner or later.
    std::function<void(const OperatorKept&)> keep = [](const OperatorKept& /*kept*/) {};
    /// Has the organizers' files read again, soon; empty: that cannot be asked for.
    std::function<void()> reload;
    /// Today's figures; empty, or nothing: no account is kept. These three return at once.
    std::function<std::optional<show::OperatorNews::Day>()> today;
};

}  // namespace kiosk::stage

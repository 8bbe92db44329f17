#include "tests/whole/operators_hand.h"

#include "tests/whole/show_files.h"

namespace kiosk::whole {

void OperatorsHand::type(const std::string& digits) const {
    constexpr int key_x[] = {734, 942, 1180}, key_y[] = {215, 360, 500, 660};
    for (const char digit : digits) {
        const int at = digit == '0' ? 10 : digit - '1';
        hand_.touch(key_x[at % 3], key_y[at / 3]);
    }
    hand_.touch(key_x[2], key_y[3]);
}

std::string attribute_for(const std::string& digits) {
    const Finished made = run({"sh", "-c", "printf '" + digits + "\\n' | '" + program() + "' pin"});
    const std::size_t at = made.said.find("operator-pin=");
    return at == std::string::npos ? made.said : made.said.substr(at);
}

}  // namespace kiosk::whole

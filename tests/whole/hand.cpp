#include "tests/whole/hand.h"

#include <stdexcept>

namespace kiosk::whole {

void Hand::play(const std::vector<std::string>& words) const {
    std::vector<std::string> command{"env", display_, "xdotool"};
    command.insert(command.end(), words.begin(), words.end());
    const Finished finished = run(command);
    if (finished.exit != 0) throw std::runtime_error("xdotool: " + finished.said);
}

void Hand::touch(int x, int y) const {
    hold(x, y, 0.06);
}

void Hand::move(int x, int y) const {
    play({"mousemove", std::to_string(x), std::to_string(y)});
}

void Hand::hold(int x, int y, double seconds) const {
    // Only after somebody has seen what is there (stage/limits.h, reaction).
    play({"sleep", "0.35", "mousemove", std::to_string(x), std::to_string(y), "mousedown", "1",
          "sleep", std::to_string(seconds), "mouseup", "1"});
}

void Hand::drag(int from_x, int from_y, int to_x, int to_y) const {
    std::vector<std::string> words{"mousemove", std::to_string(from_x), std::to_string(from_y),
                                   "mousedown", "1"};
    constexpr int steps = 10;
    for (int step = 1; step <= steps; ++step) {
        const int x = from_x + (to_x - from_x) * step / steps;
        const int y = from_y + (to_y - from_y) * step / steps;
        for (const std::string& word :
             {std::string("mousemove"), std::to_string(x), std::to_string(y), std::string("sleep"),
              std::string("0.02")})
            words.push_back(word);
    }
    words.insert(words.end(), {"mouseup", "1"});
    play(words);
}

void Hand::key(const std::string& name) const {
    play({"key", name});
}

}  // namespace kiosk::whole

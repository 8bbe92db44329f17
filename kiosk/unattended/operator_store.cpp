#include "unattended/operator_store.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <sstream>
#include <system_error>

#include "unattended/disk.h"
#include "unattended/late_writer.h"
#include "unattended/pin.h"
#include "unattended/places.h"

namespace kiosk::unattended {
namespace fs = std::filesystem;

namespace {

/// More would only make the same wait.
constexpr int most_wrong = 1000;

}  // namespace

std::string to_text(const stage::OperatorKept& kept) {
    return "wrong " + std::to_string(kept.wrong) + "\nvolume " + std::to_string(kept.volume) +
           "\nbrightness " + std::to_string(kept.brightness) + "\n";
}

stage::OperatorKept parse_kept(const std::string& text) {
    stage::OperatorKept kept;
    std::istringstream lines(text);
    std::string name;
    int value = 0;
    while (lines >> name >> value) {
        if (name == "wrong" && value >= 0) kept.wrong = std::min(value, most_wrong);
        if (name == "volume" && value >= 0 && value <= 10) kept.volume = value;
        if (name == "brightness" && value >= 0 && value <= 10) kept.brightness = value;
    }
    return kept;
}

stage::OperatorLinks operator_links(const stage::Tell& tell) {
    stage::OperatorLinks links;
    links.is_pin = is_pin;
    const fs::path folder = state_folder();
    if (folder.empty()) return links;
    std::error_code refused;
    fs::create_directories(folder, refused);
    const fs::path file = folder / "operator";
    links.kept = parse_kept(read_file(file));
    const auto complain = [tell](const std::string& why) {
        tell({stage::Note::Weight::warning, "what the operator has set is not kept: " + why});
    };
    const auto writer =
        std::make_shared<LateWriter>(file, complain, std::chrono::milliseconds{100});
    links.keep = [writer](const stage::OperatorKept& kept) { writer->write(to_text(kept)); };
    return links;
}

}  // namespace kiosk::unattended

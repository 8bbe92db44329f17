#include "tests/places.h"

namespace kiosk {

std::string in_tree(const std::string& path) {
    return KIOSK_SOURCE_DIR "/" + path;
}

std::string in_build(const std::string& name) {
    return KIOSK_BIN_DIR "/" + name;
}

}  // namespace kiosk

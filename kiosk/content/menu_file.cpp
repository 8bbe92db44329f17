#include "content/menu_file.h"

namespace kiosk::content {

void complain_of_nothing(const Element& element, const std::string& what, const std::string& remedy,
                         Complaints& complaints) {
    complaints.error(element.spot, what,
                     complaints.errors() > 0 ? "mend the mistakes in it" : remedy);
}

}  // namespace kiosk::content

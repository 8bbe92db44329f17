#include "content/resources.h"

#include <algorithm>

#include "content/limits.h"
#include "content/names.h"
#include "content/take.h"

namespace kiosk::content {
namespace {

bool is_host_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.';
}

/// Takes "https://" or "http://" off the front.
bool take_scheme(std::string_view& address) {
    return take(address, "https://") || take(address, "http://");
}

/// "polarisproject.org/news", without "https://" and a slash at its end; empty: no address.
std::string readable(std::string_view address) {
    take_scheme(address);
    if (address.ends_with('/')) address.remove_suffix(1);
    const std::string_view host = address.substr(0, address.find('/'));
    const std::size_t dot = host.find('.');
    const bool is_host = dot != std::string_view::npos && dot > 0 && !host.ends_with('.') &&
                         std::all_of(host.begin(), host.end(), is_host_letter);
    const bool is_plain = std::all_of(address.begin(), address.end(),
                                      [](char c) { return c > ' ' && c < '\x7F' && c != '"'; });
    return is_host && is_plain ? std::string(address) : std::string();
}

std::string address_remedy(std::string_view address) {
    if (address.find(' ') != std::string_view::npos) return "delete the space in it";
    const bool is_foreign = std::any_of(address.begin(), address.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0x80;
    });
    return latin_remedy(address, is_foreign ? "open it in a browser, and write it as copied from "
                                              "there: xn--..."
                                            : "write it like polarisproject.org");
}

/// Sets address and link. address="none" says that there is none.
void read_address(const Attributes& attributes, Resource& resource) {
    const Element& element = attributes.element();
    Complaints& complaints = attributes.complaints();
    if (!has_or_means(element, rules::kResource, "address")) {
        complaints.warning(element.spot, "this resource has no address yet",
                           "find it out and write address=\"...\", or address=\"none\" if there is "
                           "none: until then it is shown without a code to scan");
    }
    const auto given = attributes.text("address");
    if (!given || *given == "none") return;
    const Spot spot = element.find("address")->spot;
    resource.address = readable(*given);
    std::string_view bare = *given;
    resource.link = take_scheme(bare) ? *given : "https://" + resource.address;
    if (resource.address.empty()) {
        complaints.error(spot, "address=" + in_quotes(*given) + " is no address of the web",
                         address_remedy(*given));
    } else if (resource.link.size() > kMaxLink) {
        complaints.error(spot, "this address is too long for a code that phones can read",
                         "write a shorter one, such as that of the first page");
    }
}

std::optional<Resource> read_resource(const Element& element, const MenuTexts& texts,
                                      Complaints& complaints) {
    const std::size_t errors_before = complaints.errors();
    check_names(element, rules::kResource, complaints);
    const Attributes attributes(element, complaints);
    Resource resource;
    resource.name = texts.needed(element, "name");
    resource.what = texts.needed(element, "what");
    read_address(attributes, resource);
    resource.phone = attributes.phone();
    resource.place = complaints.place(element.spot);
    if (complaints.errors() != errors_before) return std::nullopt;
    return resource;
}

std::optional<Resources> read_organizations(const Element& root, const MenuTexts& texts,
                                            Complaints& complaints) {
    Resources resources;
    for (const Element& child : root.children) {
        if (child.name != rules::kResource.element) continue;
        if (auto resource = read_resource(child, texts, complaints))
            resources.entries.push_back(std::move(*resource));
    }
    if (!resources.entries.empty()) return resources;
    complaints.nothing(root.spot, "there is no resource to show in this file",
                       "write a <resource> with name, what and address");
    return std::nullopt;
}

}  // namespace

std::optional<Resources> read_resources(const MenuFile& file, Diagnostics& diagnostics) {
    return read_menu_file(file, rules::kResourcesFile, diagnostics, read_organizations);
}

}  // namespace kiosk::content

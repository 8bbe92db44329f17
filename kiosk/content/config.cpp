#include "content/config.h"

#include <system_error>

#include "content/attributes.h"
#include "content/rich_text.h"
#include "content/vocabulary.h"
#include "content/xml.h"

namespace kiosk::content {
namespace fs = std::filesystem;

namespace {

/// The file that an attribute names, relative to `folder`; complains if it is not there.
fs::path file_named(const Attributes& attributes, std::string_view attribute,
                    const fs::path& folder, const fs::path& otherwise) {
    const auto name = attributes.text(attribute);
    if (!name) return otherwise;
    fs::path file = (folder / *name).lexically_normal();
    std::error_code error;
    if (fs::is_regular_file(file, error)) return file;
    attributes.complaints().error(attributes.element().find(attribute)->spot,
                                  "there is no file \"" + *name + "\"",
                                  "mend the name, or put it beside this file");
    return otherwise;
}

void read_help_line(const Element& element, Config& config, Complaints& complaints) {
    check_names(element, rules::kHelpLine, complaints);
    config.help_line_at = element.spot;
    config.help_line =
        read_plain_translations(element, "text", rules::kPlainTranslation, "", complaints);
    if (config.help_line.empty()) {
        complaints.error(element.spot, "the <help-line> says nothing",
                         "write a <text> with a number that was verified");
    }
}

/// Hours without a volume, or a volume without hours, are no quiet hours.
void read_quiet(const Element& element, Config& config, Complaints& complaints) {
    check_names(element, rules::kQuiet, complaints);
    const Attributes attributes(element, complaints);
    const auto when = attributes.when();
    const auto volume = attributes.volume();
    if (!has_or_means(element, rules::kQuiet, "when"))
        complaints.error(element.spot, "this <quiet> has no when",
                         "write its hours, like when=\"20:00-08:00\"");
    if (!has_or_means(element, rules::kQuiet, "volume"))
        complaints.error(element.spot, "this <quiet> has no volume",
                         "write volume=\"0\" for silence, or up to 100");
    if (when && volume) config.quiet.push_back({*when, *volume});
}

}  // namespace

LoadedConfig load_config(const fs::path& file, Reading* reading) {
    LoadedConfig loaded;
    Config& config = loaded.config;
    const fs::path folder = fs::absolute(file).parent_path();
    config.theme_file = folder / "theme.xml";
    config.words_file = folder / "words.xml";
    Complaints complaints(file, loaded.diagnostics);
    const std::optional<Document> document = read_xml(file, complaints, reading);
    if (!document || !document->well_formed ||
        !check_root(document->root, rules::kKiosk, complaints))
        return loaded;
    check_names(document->root, rules::kKiosk, complaints);
    const Attributes attributes(document->root, complaints);
    config.theme_file = file_named(attributes, "theme", folder, config.theme_file);
    config.words_file = file_named(attributes, "words", folder, config.words_file);
    config.volume = attributes.volume().value_or(config.volume);
    config.levelling = attributes.levelling(config.levelling);
    config.diagonal_mm = attributes.diagonal("screen-diagonal").value_or(config.diagonal_mm);
    config.display = {attributes.text("display").value_or(""), attributes.rotation(),
                      attributes.overscan()};
    config.reduce_motion = attributes.yes("reduce-motion");
    config.operator_pin = attributes.pin_hash();
    if (const auto languages = attributes.languages(); !languages.empty())
        config.language = languages.front();
    for (const Element& child : document->root.children) {
        if (child.name == rules::kHelpLine.element) read_help_line(child, config, complaints);
        if (child.name == rules::kQuiet.element) read_quiet(child, config, complaints);
    }
    return loaded;
}

}  // namespace kiosk::content

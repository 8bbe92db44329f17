#include "content/help_line.h"

#include "content/complaints.h"

namespace kiosk::content {

Diagnostics missing_in_help_line(const Config& config, const std::filesystem::path& file,
                                 const std::set<std::string>& languages) {
    Diagnostics missing;
    const Translations<std::string>& texts = config.help_line;
    if (texts.empty() || texts.contains("")) return missing;
    Complaints complaints(file, missing);
    for (const std::string& language : languages) {
        if (texts.contains(language)) continue;
        complaints.warning(config.help_line_at, "the <help-line> has no translation in " + language,
                           "write <text xml:lang=\"" + language +
                               "\">...</text> in it: until then another language is shown");
    }
    return missing;
}

}  // namespace kiosk::content

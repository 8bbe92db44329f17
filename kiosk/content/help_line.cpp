#include "content/help_line.h"

#include "content/complaints.h"
#include "content/rich_text.h"
#include "content/text.h"
#include "content/vocabulary.h"
#include "content/xml.h"

namespace kiosk::content {

Diagnostics missing_in_help_line(const std::filesystem::path& config,
                                 const std::set<std::string>& languages) {
    Diagnostics said_elsewhere, missing;
    Complaints elsewhere(config, said_elsewhere), complaints(config, missing);
    const std::optional<Document> document = read_xml(config, elsewhere, nullptr);
    if (!document || !document->well_formed) return missing;
    for (const Element& child : document->root.children) {
        if (child.name != rules::kHelpLine.element) continue;
        const Translations<std::string> texts =
            read_plain_translations(child, "text", rules::kPlainTranslation, "", elsewhere);
        if (texts.empty() || texts.contains("")) continue;
        for (const std::string& language : languages) {
            if (texts.contains(language)) continue;
            complaints.warning(child.spot, "the <help-line> has no translation in " + language,
                               "write <text xml:lang=\"" + language +
                                   "\">...</text> in it: until then another language is shown");
        }
    }
    return missing;
}

}  // namespace kiosk::content

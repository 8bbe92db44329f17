#include "content/clips.h"

#include "content/names.h"
#include "content/values.h"

namespace kiosk::content {

std::optional<Clip> ClipReader::read(const Attributes& attributes, const Rule& rule,
                                     double volume) {
    Complaints& complaints = sources_.complaints();
    Clip clip;
    clip.begin = attributes.duration("clip-begin", Duration{0}).value_or(Duration{0});
    clip.end = attributes.duration("clip-end", Duration{0});
    clip.dur = attributes.dur();
    clip.volume = attributes.volume().value_or(volume);
    clip.sound_language = attributes.text("audio").value_or("");
    clip.captions = captions_of(attributes);
    if (!clip.sound_language.empty() && !parse_languages(clip.sound_language)) {
        complaints.error(attributes.element().find("audio")->spot,
                         in_quotes(clip.sound_language) + " is not a language",
                         "write the language of the sound track, such as ru");
    }
    if (clip.end && *clip.end <= clip.begin) {
        complaints.error(attributes.element().find("clip-end")->spot,
                         "clip-end is not behind clip-begin",
                         "write a later clip-end, or leave it out to show the film to its end");
    }
    const auto found = sources_.file(attributes, rule);
    if (!found) return std::nullopt;
    clip.file = found->path;
    return clip;
}

std::string ClipReader::key(const Clip& clip) const {
    std::string key = sources_.folder().relative(clip.file);
    if (clip.begin > Duration{0})
        key += " from " + std::to_string(clip.begin / std::chrono::milliseconds(1)) + "ms";
    return key;
}

}  // namespace kiosk::content

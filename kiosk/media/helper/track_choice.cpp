#include "media/helper/track_choice.h"

#include <algorithm>
#include <span>
#include <vector>

#include "media/languages.h"

namespace kiosk::media::helper {
namespace {

std::span<AVStream* const> streams_of(const AVFormatContext& format) {
    return {format.streams, format.nb_streams};
}

bool is_default(const AVStream& stream) {
    return (stream.disposition & AV_DISPOSITION_DEFAULT) != 0;
}

}  // namespace

std::string language_of(const AVStream& stream) {
    const AVDictionaryEntry* entry = av_dict_get(stream.metadata, "language", nullptr, 0);
    const std::string language = entry == nullptr ? "" : entry->value;
    return language == "und" ? "" : language;
}

bool is_forced(const AVStream& stream) {
    return (stream.disposition & AV_DISPOSITION_FORCED) != 0;
}

bool is_caption_track(const AVStream& stream) {
    // Teletext is hundreds of pages, of which one may be captions.
    const AVCodecParameters& codec = *stream.codecpar;
    return codec.codec_type == AVMEDIA_TYPE_SUBTITLE &&
           codec.codec_id != AV_CODEC_ID_DVB_TELETEXT &&
           avcodec_find_decoder(codec.codec_id) != nullptr;
}

int wished_sound(const AVFormatContext& format, const std::string& language, int picture) {
    const auto is_sound = [](const AVStream* stream) {
        return stream->codecpar->codec_type == AVMEDIA_TYPE_AUDIO;
    };
    for (const AVStream* stream : streams_of(format)) {
        if (is_sound(stream) && same_language(language, language_of(*stream))) return stream->index;
    }
    for (const AVStream* stream : streams_of(format)) {
        if (is_sound(stream) && is_default(*stream)) return stream->index;
    }
    // libav takes its context without const, though it only reads it here.
    auto* context = const_cast<AVFormatContext*>(&format);
    return av_find_best_stream(context, AVMEDIA_TYPE_AUDIO, -1, picture, nullptr, 0);
}

int wished_captions(const AVFormatContext& format, const std::string& language, bool by_name) {
    std::vector<const AVStream*> whole;  // tracks that say all that is said
    int forced = -1;
    for (const AVStream* stream : streams_of(format)) {
        if (!is_caption_track(*stream)) continue;
        if (!is_forced(*stream))
            whole.push_back(stream);
        else if (forced < 0 && by_name && same_language(language, language_of(*stream)))
            forced = stream->index;
    }
    const auto first = [&](auto is_it) {
        const auto found = std::find_if(whole.begin(), whole.end(), is_it);
        return found == whole.end() ? -1 : (*found)->index;
    };
    const int spoken = first(
        [&](const AVStream* stream) { return same_language(language, language_of(*stream)); });
    if (spoken >= 0) return spoken;
    if (forced >= 0) return forced;
    const int by_default = first([](const AVStream* stream) { return is_default(*stream); });
    if (by_default >= 0) return by_default;
    // Program streams name no languages: there the first track is the disc's own.
    const bool is_choice = whole.size() > 1 && first([](const AVStream* stream) {
                                                   return !language_of(*stream).empty();
                                               }) >= 0;
    return whole.empty() || is_choice ? -1 : whole.front()->index;
}

}  // namespace kiosk::media::helper

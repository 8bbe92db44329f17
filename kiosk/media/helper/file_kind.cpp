#include "media/helper/file_kind.h"

extern "C" {
#include <libavutil/avstring.h>
}

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>

namespace kiosk::media::helper {
namespace {

using namespace std::string_view_literals;

struct Signature {
    std::size_t at;
    std::string_view bytes;
    std::string_view words;
    bool is_media;
};

constexpr std::array signatures = {
    Signature{0, "%PDF-"sv, "PDF document", true},
    Signature{0, "\x89PNG\r\n"sv, "PNG picture", true},
    Signature{0, "\xff\xd8\xff"sv, "JPEG picture", true},
    Signature{0, "GIF8"sv, "GIF picture", true},
    Signature{8, "WEBP"sv, "WebP picture", true},
    Signature{0, "II*\0"sv, "TIFF picture", true},
    Signature{0, "MM\0*"sv, "TIFF picture", true},
    Signature{4, "ftypheic"sv, "HEIC picture", false},
    Signature{4, "ftypmif1"sv, "HEIF picture", false},
    Signature{4, "ftyp"sv, "MP4 film", true},
    Signature{4, "moov"sv, "QuickTime film", true},
    Signature{4, "mdat"sv, "QuickTime film", true},
    Signature{0, "\x1a\x45\xdf\xa3"sv, "Matroska film", true},
    Signature{8, "AVI "sv, "AVI film", true},
    Signature{0, "\0\0\x01\xba"sv, "MPEG program stream", true},
    Signature{0, "\0\0\x01\xb3"sv, "MPEG video stream", true},
    Signature{0, "\x30\x26\xb2\x75"sv, "Windows Media film", true},
    Signature{0, "FLV\x01"sv, "Flash film", true},
    Signature{0, "OggS"sv, "Ogg film", true},
    Signature{0, "PK\x03\x04"sv, "ZIP archive", false},
    Signature{0, "Rar!"sv, "RAR archive", false},
    Signature{0, "7z\xbc\xaf"sv, "7-Zip archive", false},
    Signature{0, "\x1f\x8b"sv, "gzip archive", false},
    Signature{0, "\xd0\xcf\x11\xe0"sv, "old Office document", false},
    Signature{0, "{\\rtf"sv, "RTF document", false},
    Signature{0,
              "\x7f"
              "ELF"sv,
              "program", false},
    Signature{0, "MZ"sv, "Windows program", false},
};

std::string first_bytes(int fd) {
    std::string bytes(4096, '\0');
    const ssize_t got = ::pread(fd, bytes.data(), bytes.size(), 0);
    if (got < 0) throw unreadable(errno);
    bytes.resize(static_cast<std::size_t>(got));
    return bytes;
}

bool is_text(std::string_view bytes) {
    return std::none_of(bytes.begin(), bytes.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\x1b';
    });
}

std::string_view text_words(std::string_view bytes) {
    const auto has = [&](std::string_view what) { return bytes.find(what) != bytes.npos; };
    if (has("<svg")) return "SVG drawing";
    if (has("<html") || has("<HTML") || has("<!DOCTYPE html")) return "web page";
    if (bytes.starts_with("<?xml")) return "XML file";
    return "text file";
}

/// Office documents are ZIP archives, and organizers know them by another name.
std::string_view zip_words(std::string_view bytes) {
    if (bytes.find("ppt/") != bytes.npos) return "PowerPoint presentation";
    if (bytes.find("word/") != bytes.npos) return "Word document";
    if (bytes.find("opendocument.presentation") != bytes.npos) return "OpenDocument presentation";
    return "ZIP archive";
}

std::string with_article(std::string_view words) {
    // By ear: an SVG, an RTF, an HEIC, an "aitch"; a 7-Zip, a Unix.
    constexpr std::array an = {"MP4"sv, "MPEG"sv, "AVI"sv, "Ogg"sv,      "old"sv,  "SVG"sv,
                               "XML"sv, "RTF"sv,  "HEI"sv, "animated"sv, "Open"sv, "RAR"sv};
    const bool vowel = std::any_of(
        an.begin(), an.end(), [&](std::string_view start) { return words.starts_with(start); });
    return (vowel ? "an " : "a ") + std::string(words);
}

FileKind judge(std::string_view bytes) {
    FileKind kind;
    kind.words = "file of unknown kind";
    for (const Signature& signature : signatures) {
        if (bytes.substr(std::min(signature.at, bytes.size())).starts_with(signature.bytes)) {
            kind.words = signature.words;
            kind.is_media = signature.is_media;
            break;
        }
    }
    if (kind.words == "ZIP archive") kind.words = zip_words(bytes);
    if (kind.words == "file of unknown kind" && is_text(bytes)) kind.words = text_words(bytes);
    kind.is_pdf = kind.words == "PDF document";
    // The extended header's flags follow "VP8X" and its length; bit 1 says animation.
    kind.is_animated_webp = kind.words == "WebP picture" && bytes.size() > 20 &&
                            bytes.substr(12, 4) == "VP8X" && (bytes[20] & 2) != 0;
    if (kind.is_animated_webp) kind.words = "animated WebP picture";
    return kind;
}

}  // namespace

FileKind kind_of_file(int fd) {
    FileKind kind = judge(first_bytes(fd));
    kind.with_article = with_article(kind.words);
    return kind;
}

std::string format_words(const AVFormatContext& format) {
    struct Words {
        const char* demuxer;
        const char* words;
    };
    constexpr std::array known = {
        Words{"mpeg", "MPEG program stream"},
        Words{"mpegts", "MPEG transport stream"},
        Words{"mpegvideo", "MPEG video stream"},
        Words{"mov", "MP4 or QuickTime film"},
        Words{"matroska", "Matroska or WebM film"},
        Words{"avi", "AVI film"},
        Words{"asf", "Windows Media film"},
        Words{"flv", "Flash film"},
        Words{"ogg", "Ogg film"},
        Words{"h264", "raw H.264 stream"},
        Words{"hevc", "raw HEVC stream"},
        Words{"gif", "GIF picture"},
        Words{"apng", "PNG picture"},
        Words{"png_pipe", "PNG picture"},
        Words{"jpeg_pipe", "JPEG picture"},
        Words{"mjpeg", "JPEG picture"},
        Words{"bmp_pipe", "BMP picture"},
        Words{"tiff_pipe", "TIFF picture"},
        Words{"webp_pipe", "WebP picture"},
    };
    for (const Words& entry : known) {
        if (av_match_name(entry.demuxer, format.iformat->name) > 0) return entry.words;
    }
    return format.iformat->long_name;
}

}  // namespace kiosk::media::helper

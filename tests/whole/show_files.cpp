#include "tests/whole/show_files.h"
#include "tests/places.h"

#include <cstdio>
#include <stdexcept>

namespace kiosk::whole {

namespace fs = std::filesystem;

std::string program() {
    return in_build("awareness-kiosk");
}

std::string hex(Rgb color) {
    char text[16];
    std::snprintf(text, sizeof text, "0x%02X%02X%02X", static_cast<unsigned>(color.r) & 255U,
                  static_cast<unsigned>(color.g) & 255U, static_cast<unsigned>(color.b) & 255U);
    return text;
}

void ffmpeg(const std::vector<std::string>& arguments) {
    std::vector<std::string> command{"ffmpeg", "-v", "error", "-y"};
    command.insert(command.end(), arguments.begin(), arguments.end());
    const Finished finished = run(command);
    if (finished.exit != 0) throw std::runtime_error("ffmpeg: " + finished.said);
}

namespace {

std::vector<std::string> sources(Rgb color, double seconds, const std::string& size,
                                 const std::string& rate) {
    const std::string length = std::to_string(seconds);
    return {"-f",  "lavfi",
            "-i",  "color=c=" + hex(color) + ":s=" + size + ":r=" + rate + ":d=" + length,
            "-f",  "lavfi",
            "-i",  "sine=frequency=330:sample_rate=48000:duration=" + length,
            "-ac", "2"};
}

void make(const fs::path& file, std::vector<std::string> arguments,
          const std::vector<std::string>& coding) {
    fs::create_directories(file.parent_path());
    arguments.insert(arguments.end(), coding.begin(), coding.end());
    arguments.push_back(file.string());
    ffmpeg(arguments);
}

}  // namespace

void make_vob(const fs::path& file, Rgb color, double seconds) {
    make(file, sources(color, seconds, "720x480", "30000/1001"),
         {"-c:v", "mpeg2video", "-b:v", "3M", "-flags", "+ilme+ildct", "-aspect", "16:9", "-c:a",
          "ac3", "-f", "vob"});
}

void make_mp4(const fs::path& file, Rgb color, double seconds) {
    make(file, sources(color, seconds, "640x360", "30"),
         {"-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac"});
}

void make_picture(const fs::path& file, Rgb color, int width, int height) {
    fs::create_directories(file.parent_path());
    ffmpeg({"-f", "lavfi", "-i",
            "color=c=" + hex(color) + ":s=" + std::to_string(width) + "x" + std::to_string(height),
            "-frames:v", "1", "-pix_fmt", "rgb24", file.string()});
}

std::string small_menu_xml() {
    return "<menu><title>Sale</title><section><title>Buy</title><page><title>How</title>"
           "<paragraph><text>Everything costs 50 cents.</text></paragraph></page></section>"
           "<help><title>Help</title><question>Are you?</question>"
           "<line phone=\"1-888\"><name>Line</name></line></help></menu>";
}

std::string facts_xml() {
    return R"(<?xml version="1.0" encoding="UTF-8"?>
<facts title="Test facts">
  <fact id="one" source="Test source" date="2026">
    <text xml:lang="en">One <em>statement</em> of the test.</text>
  </fact>
  <fact id="two" source="Test source" date="2026-02">
    <text xml:lang="en">Another statement of the test.</text>
    <text xml:lang="ru">Другое утверждение.</text>
  </fact>
</facts>
)";
}

}  // namespace kiosk::whole

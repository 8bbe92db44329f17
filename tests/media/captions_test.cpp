// Captions in the pictures that a session gives: from tracks of text and of bitmaps, from files, in
// the wished language, from an in-point on, and not at all where they are off or broken.
#include <gtest/gtest.h>

#include <cstdlib>
#include <optional>

#include "tests/media/bitmaps.h"
#include "tests/media/files.h"
#include "tests/media/watch.h"

namespace kiosk::media::test {
namespace {

using namespace std::chrono_literals;
using From = CaptionWish::From;

constexpr int width = 640, height = 360;
constexpr Color film{0, 0, 254};

/// The rectangle, in pixels, of all that is not the film's own blue.
struct Drawn {
    int left = width, top = 2 * height, right = 0, bottom = 0;
    int bright = 0;  ///< pixels that are near white
    [[nodiscard]] bool any() const { return right > left; }
};

Drawn drawn_on(const Frame& frame) {
    Drawn drawn;
    for (int y = 0; y < frame.height; ++y) {
        for (int x = 0; x < frame.width; ++x) {
            const Color color = color_at(frame, (x + 0.5) / frame.width, (y + 0.5) / frame.height);
            if (is_near(color, film, 24)) continue;
            drawn.left = std::min(drawn.left, x);
            drawn.right = std::max(drawn.right, x + 1);
            drawn.top = std::min(drawn.top, y);
            drawn.bottom = std::max(drawn.bottom, y + 1);
            if (is_near(color, {255, 255, 255}, 40)) ++drawn.bright;
        }
    }
    return drawn;
}

/// The frame that is on at a time, whatever came before it.
std::optional<Frame> frame_on(Session& session, Duration time) {
    for (int waits = 0; waits < 600; ++waits) {
        session.poll();
        const auto frame = session.frame_at(time);
        if (session.settled(time)) return frame;
        session.wait(100ms);
    }
    return std::nullopt;
}

class Captions : public testing::Test {
  protected:
    /// Eight seconds of blue with something else to mux in.
    std::filesystem::path make(const std::string& name, const std::string& more,
                               const std::string& codec = "-c:v mpeg4",
                               const std::string& size = "640x360:r=25") {
        return folder_.ffmpeg(name,
                              "-f lavfi -i color=blue:d=8:s=" + size + " " + more + " " + codec);
    }

    static Request request(const std::filesystem::path& file, From from = From::track) {
        Request request = clip(file, width, height);
        request.captions.from = from;
        request.captions.look = {{26, 21, 17, 14}, 1.35, 0.6, 0.3, 4, 60, 40, 0xFFFFFF, 0xE0000000};
        request.captions.fonts = {run("fc-match -f '%{file}' 'DejaVu Sans'")};
        return request;
    }

    Drawn at(const Request& request, Duration time) {
        const auto session = nursery_.decode(request);
        const auto frame = frame_on(*session, time);
        if (!frame) {
            ADD_FAILURE() << session->failure().value_or("no frame");
            return {};
        }
        return drawn_on(*frame);
    }

    std::string srt(const std::string& name, const std::string& words,
                    const std::string& times = "00:00:02,000 --> 00:00:04,000") {
        return "-i " + folder_.write(name, "1\n" + times + "\n" + words + "\n").string();
    }

    static std::string ass(const std::string& events) {
        return "[Script Info]\nScriptType: v4.00+\nPlayResX: 640\nPlayResY: 360\n"
               "[V4+ Styles]\nFormat: Name, Fontname, Fontsize, PrimaryColour, OutlineColour, "
               "BorderStyle, Outline, Shadow, Alignment, MarginV\n"
               "Style: Default,Nowhere,40,&H0000FFFF,&H00000000,1,2,0,2,20\n"
               "[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, "
               "Effect, Text\n" +
               events;
    }

    Folder folder_;
    Nursery nursery_;
};

TEST_F(Captions, OfAnMp4StandOnAPlateAtTheFoot) {
    const auto file =
        make("a.mp4", srt("a.srt", "<i>Қазақша</i>\nәіңғүұқөһ"), "-c:v mpeg4 -c:s mov_text");
    EXPECT_FALSE(at(request(file), 1900ms).any());
    const Drawn drawn = at(request(file), 2s);
    ASSERT_TRUE(drawn.any());
    EXPECT_NEAR(drawn.bottom, height - 40, 1);
    // Two lines of 26 pixels, 1.35 ems apart, with 0.3 ems of plate above and below.
    EXPECT_NEAR(drawn.bottom - drawn.top, 26 * (1.35 + 1.2 + 0.6), 4);
    EXPECT_NEAR((drawn.left + drawn.right) / 2.0, width / 2.0, 1.5);
    EXPECT_GT(drawn.bright, 300);
    EXPECT_TRUE(at(request(file), 3900ms).any());
    EXPECT_FALSE(at(request(file), 4s).any());
}

TEST_F(Captions, TakeRoomBeneathAFilmThatDoesNotFillTheScreen) {
    const auto file = make("a.mkv", srt("a.srt", "Hello"), "-c:v mpeg4 -c:s srt");
    Request portrait = request(file);
    portrait.height = 2 * height;
    const auto session = nursery_.decode(portrait);
    const auto before = frame_on(*session, 1s);
    ASSERT_TRUE(before);
    EXPECT_EQ(before->height, height);
    const auto frame = frame_on(*session, 3s);
    ASSERT_TRUE(frame);
    EXPECT_EQ(frame->height, 2 * height);
    EXPECT_TRUE(is_near(color_at(*frame, 0.5, 0.26), film, 24));
    EXPECT_TRUE(is_near(color_at(*frame, 0.5, 0.74), film, 24));
    EXPECT_TRUE(is_near(color_at(*frame, 0.1, 0.8), {0, 0, 0}, 2));  // the ground
    const double on_plate = (2 * height - 40 - 3.0) / (2 * height);
    EXPECT_TRUE(is_near(color_at(*frame, 0.5, on_plate), {0, 0, 0}, 40));
}

TEST_F(Captions, TooWideForTheScreenAreSetSmallerBeforeTheyAreBroken) {
    const std::string line = "Wider words, too wide for what there is.";
    const auto file = make("a.mkv", srt("a.srt", line + "\n" + line), "-c:v mpeg4 -c:s srt");
    const Drawn drawn = at(request(file), 3s);
    ASSERT_TRUE(drawn.any());
    EXPECT_LT(drawn.bottom - drawn.top, 26 * 3);  // two smaller lines
    EXPECT_GT(drawn.right - drawn.left, width / 2);
}

TEST_F(Captions, WithALookOfTheirOwnKeepIt) {
    const auto events =
        ass("Dialogue: 0,0:00:02.00,0:00:04.00,Default,,0,0,0,,{\\an7\\pos(100,40)}Қазақша\n"
            "Dialogue: 0,0:00:05.00,0:00:07.00,Default,,0,0,0,,{\\move(100,40,100,240)}I\n");
    const auto script = folder_.write("a.ass", events);
    const auto within = make("a.mkv", "-i " + script.string(), "-c:v mpeg4 -c:s copy");
    const auto without = make("b.mkv", "");
    Request beside = request(without, From::file);
    beside.captions.file = script;
    for (const Request& wished : {request(within), beside}) {
        EXPECT_FALSE(at(wished, 1s).any());
        const Drawn drawn = at(wished, 3s);
        ASSERT_TRUE(drawn.any());
        EXPECT_NEAR(drawn.left, 100, 4);
        EXPECT_LT(drawn.bottom, height / 3);
        EXPECT_EQ(drawn.bright, 0);  // they are yellow
        EXPECT_GT(at(wished, 6500ms).top, at(wished, 5200ms).top + 80);
    }
}

/// Whether, and from when on, they may stand anywhere.
TEST_F(Captions, ThatStandWhereTheyWereMadeToStandSaySo) {
    const auto placed = [&](const Request& request) {
        const auto session = nursery_.decode(request);
        (void)frame_on(*session, 5s);
        return session->captions_placed();
    };
    const auto script =
        folder_.write("a.ass", ass("Dialogue: 0,0:00:04.00,0:00:05.00,Default,,0,0,0,,Words\n"));
    Request beside = request(make("b.mkv", ""), From::file);
    beside.captions.file = script;
    EXPECT_EQ(placed(beside), Duration{0});
    const auto within =
        placed(request(make("a.mkv", "-i " + script.string(), "-c:v mpeg4 -c:s copy")));
    ASSERT_TRUE(within);
    EXPECT_LE(*within, 4s);
    const auto sup = folder_.write("a.sup", sup_file(720, 480, {{4, 5, 180, 360, 360, 60}}));
    const auto disc =
        placed(request(make("a.vob", "-fix_sub_duration -i " + sup.string(),
                            "-map 0 -map 1 -c:v mpeg2video -b:v 2M -c:s dvdsub -copyts -f vob",
                            "720x480:r=30000/1001")));
    ASSERT_TRUE(disc);
    EXPECT_LE(*disc, 4s);
    EXPECT_FALSE(placed(request(make("c.mkv", srt("c.srt", "Words"), "-c:v mpeg4 -c:s srt"))));
    EXPECT_FALSE(placed(request(make("d.mkv", ""))));
}

TEST_F(Captions, ThatAreOnAtTheInPointAreShown) {
    const auto script =
        folder_.write("a.ass", ass("Dialogue: 0,0:00:01.00,0:00:06.00,Default,,0,0,0,,Words\n"));
    const auto styled = make("a.mkv", "-i " + script.string(), "-c:v mpeg4 -c:s copy");
    const auto plain = make("b.mp4", srt("b.srt", "Words", "00:00:01,000 --> 00:00:06,000"),
                            "-c:v mpeg4 -c:s mov_text");
    for (const auto& file : {styled, plain}) {
        Request wished = request(file);
        wished.begin = 4s;
        wished.skip = 500ms;
        EXPECT_TRUE(at(wished, 500ms).any());
        EXPECT_TRUE(at(wished, 1900ms).any());
        EXPECT_FALSE(at(wished, 2s).any());
    }
}

TEST_F(Captions, ComeAndGoWhereNoPictureDoes) {
    const auto file = make("a.mkv", srt("a.srt", "Words"), "-c:v mpeg4 -c:s srt", "640x360:r=1/6");
    for (const auto& [time, is_on] :
         {std::pair{1900ms, false}, {2s, true}, {3900ms, true}, {4s, false}})
        EXPECT_EQ(at(request(file), time).any(), is_on) << time.count();
    Request late = request(file);
    late.begin = 3s;
    EXPECT_TRUE(at(late, 0s).any());
    EXPECT_FALSE(at(late, 1s).any());
}

TEST_F(Captions, AreChosenByLanguage) {
    const auto file = make(
        "a.mkv",
        srt("a.srt", "I") + " " + srt("b.srt", "Many more words") + " " + srt("c.srt", "Words"),
        "-map 0 -map 1 -map 2 -map 3 -c:v mpeg4 -metadata:s:s:0 language=eng "
        "-metadata:s:s:1 language=rus -metadata:s:s:2 language=kaz "
        "-disposition:s:0 0 -disposition:s:1 0 -disposition:s:2 default");
    const auto width_in = [&](const std::string& language) {
        Request wished = request(file);
        wished.captions.language = language;
        const Drawn drawn = at(wished, 3s);
        return drawn.right - drawn.left;
    };
    EXPECT_GT(width_in("ru"), width_in("kk") + 50);
    EXPECT_GT(width_in("kk"), width_in("en") + 30);
    EXPECT_EQ(width_in("fr"), width_in("kk"));  // the file's own choice
    EXPECT_EQ(width_in(""), width_in("kk"));
    EXPECT_EQ(probe_now(nursery_, file).captions, (std::vector<std::string>{"en", "ru", "kk"}));
}

TEST_F(Captions, ForAFewForeignWordsAreNoneUnlessAskedFor) {
    const auto file = make("a.mkv", srt("a.srt", "Words"),
                           "-c:v mpeg4 -metadata:s:s:0 language=rus -disposition:s:0 forced");
    Request wished = request(file);
    wished.captions.language = "ru";
    EXPECT_FALSE(at(wished, 3s).any());
    wished.captions.by_name = true;
    EXPECT_TRUE(at(wished, 3s).any());
}

TEST_F(Captions, TakeAFilmFromTheGpuFromTheirFirstOn) {
    Request wished = request(make("a.mkv", srt("a.srt", "Words"), "-c:v mpeg4 -c:s srt"));
    wished.plane_side = width;
    const auto kind_at = [&](const std::shared_ptr<Session>& session, Duration time) {
        const auto frame = frame_on(*session, time);
        return frame ? frame->kind : PixelKind::planes_full_range;
    };
    const std::shared_ptr<Session> session = nursery_.decode(wished);
    EXPECT_EQ(kind_at(session, 1s), PixelKind::planes_bt601);
    EXPECT_EQ(kind_at(session, 3s), PixelKind::packed);
    EXPECT_EQ(kind_at(session, 5s), PixelKind::packed);
    wished.captions.from = From::nowhere;
    EXPECT_EQ(kind_at(nursery_.decode(wished), 3s), PixelKind::planes_bt601);
}

TEST_F(Captions, AreNotDrawnWhereTheyAreOff) {
    const auto file = make("a.mkv", srt("a.srt", "Words"));
    EXPECT_TRUE(at(request(file), 3s).any());
    EXPECT_FALSE(at(request(file, From::nowhere), 3s).any());
}

TEST_F(Captions, ThatAreBrokenNeverCostTheFilm) {
    const auto plain = make("a.mkv", "");
    Request beside = request(plain, From::file);
    beside.captions.file = folder_.write("a.ass", "no captions at all");
    EXPECT_FALSE(at(beside, 3s).any());
    beside.captions.file = folder_ / "gone.ass";
    EXPECT_FALSE(at(beside, 3s).any());
    beside.captions.file = folder_.write("b.ass", "");
    EXPECT_FALSE(at(beside, 3s).any());

    const auto whole = make(
        "b.mkv",
        "-i " + folder_.write("b.sup", sup_file(640, 360, {{2, 4, 100, 100, 200, 40}})).string(),
        "-map 0 -map 1 -c:v mpeg4 -c:s copy");
    std::string bytes = read_file(whole);
    const std::size_t bitmap = bytes.find(std::string("\x15\x01", 2));
    for (std::size_t i = bitmap + 20; bitmap != std::string::npos && i < bitmap + 200; ++i)
        bytes[i] = '\xff';
    const auto session = nursery_.decode(request(folder_.write("c.mkv", bytes)));
    EXPECT_TRUE(frame_on(*session, 7s));
    EXPECT_FALSE(session->failure());

    Request without_fonts = request(make("d.mkv", srt("d.srt", "Words")));
    without_fonts.captions.fonts = {folder_ / "gone.ttf"};
    const auto fontless = nursery_.decode(without_fonts);
    EXPECT_TRUE(frame_on(*fontless, 7s));
}

TEST_F(Captions, OfDiscsStandWhereTheDiscHasThem) {
    const auto sup = folder_.write(
        "a.sup", sup_file(720, 480, {{0.5, 1, 0, 0, 16, 16}, {2, 4, 180, 360, 360, 60}}));
    const std::string how = "-map 0 -map 1 -c:v mpeg2video -b:v 2M -c:s dvdsub -copyts ";
    const std::string size = "720x480:r=30000/1001";
    const std::string more = "-fix_sub_duration -i " + sup.string();
    // As it is played at 16:9, without and with a palette.
    for (const auto& file : {make("a.vob", more, "-vf setsar=32/27 " + how + "-f vob", size),
                             make("a.mkv", more, "-vf setsar=32/27 " + how, size)}) {
        EXPECT_FALSE(at(request(file), 1500ms).any()) << file;
        const Drawn drawn = at(request(file), 3s);
        ASSERT_TRUE(drawn.any()) << file;
        EXPECT_NEAR(drawn.left, 160, 3);
        EXPECT_NEAR(drawn.right, 480, 3);
        EXPECT_NEAR(drawn.top, 270, 3);
        EXPECT_NEAR(drawn.bottom, 315, 3);
        EXPECT_GT(drawn.bright, 300 * 35);  // white within, black at the edge
        EXPECT_FALSE(at(request(file), 4500ms).any()) << file;
        Request later = request(file);
        later.begin = 3s;
        EXPECT_TRUE(at(later, 0s).any()) << file;
    }
}

/// A program stream has no list of its tracks, and begins anew where parts were joined.
TEST_F(Captions, OfDiscsMayComeLateAndGoOnBehindASeam) {
    const auto sup = folder_.write("a.sup", sup_file(720, 480, {{16, 18, 180, 360, 360, 60}}));
    const auto part = folder_.ffmpeg(
        "part.vob", "-f lavfi -i color=blue:d=20:s=720x480:r=30000/1001 -fix_sub_duration -i " +
                        sup.string() +
                        " -map 0 -map 1 -c:v mpeg2video -b:v 6M -minrate 6M -maxrate 6M "
                        "-bufsize 1M -c:s dvdsub -copyts -f vob");
    ASSERT_EQ(ffprobe(part, "-select_streams s -show_entries stream=index"), "");
    const std::string bytes = read_file(part);
    const Request joined = request(folder_.write("joined.vob", bytes + bytes));
    for (const auto& [time, is_on] :
         {std::pair{15s, false}, {17s, true}, {19s, false}, {37s, true}}) {
        EXPECT_EQ(at(joined, time).any(), is_on) << time.count();
    }
    Request later = joined;
    later.begin = 37s;
    EXPECT_TRUE(at(later, 0s).any());
    EXPECT_FALSE(at(later, 2s).any());
    EXPECT_EQ(probe_now(nursery_, joined.file).captions, std::vector<std::string>{"und"});
}

TEST_F(Captions, OfAFilmWhoseBarsWereCutOffMoveIntoThePicture) {
    const auto sup =
        folder_.write("a.sup", sup_file(640, 480, {{2, 4, 160, 440, 320, 40}}));  // in the bar
    const auto file =
        make("a.mkv", "-i " + sup.string(), "-map 0 -map 1 -c:v mpeg4 -c:s copy -copyts");
    const Drawn drawn = at(request(file), 3s);
    EXPECT_EQ(drawn.left, 160);
    EXPECT_EQ(drawn.right, 480);
    EXPECT_EQ(drawn.top, height - 40);
    EXPECT_EQ(drawn.bottom, height);
    EXPECT_FALSE(at(request(file), 4500ms).any());
}

}  // namespace
}  // namespace kiosk::media::test

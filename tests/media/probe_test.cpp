// What probes say of files that are not what they should be, and the memory of what they said.
#include <gtest/gtest.h>

#include <fstream>

#include "media/probe_memory.h"
#include "tests/media/files.h"
#include "tests/media/watch.h"

namespace kiosk::media::test {
namespace {

using namespace std::chrono_literals;

class Probes : public testing::Test {
  protected:
    Probe probe(const std::filesystem::path& file) { return probe_now(nursery_, file); }
    Probe probe_bytes(const std::string& name, std::string_view bytes) {
        return probe(folder_.write(name, bytes));
    }
    Folder folder_;
    Nursery nursery_;
};

TEST_F(Probes, TellSoundAndPicture) {
    const auto file =
        folder_.ffmpeg("f.mp4",
                       "-f lavfi -i testsrc2=s=160x96:r=25:d=1 -f lavfi -i sine=440:d=1 "
                       "-c:v libx264 -c:a aac");
    const Probe film = probe(file);
    EXPECT_EQ(film.kind, Probe::Kind::film);
    EXPECT_TRUE(film.sound);
    EXPECT_EQ(film.format, "MP4 or QuickTime film");
    EXPECT_EQ(film.length, 1s);
}

TEST_F(Probes, NameWhatAFileReallyIs) {
    const std::pair<const char*, std::string> files[] = {
        {"is a text file", "Shelters need blankets.\nAnd towels.\n"},
        {"is a web page", "<!DOCTYPE html><html><body>404</body></html>"},
        {"is an XML file", "<?xml version=\"1.0\"?><playlist/>"},
        {"is a ZIP archive", std::string("PK\x03\x04\x14\0\0\0", 8) + std::string(100, '\x01')},
        {"is a PowerPoint presentation", std::string("PK\x03\x04\x14\0\0\0", 8) +
                                             "ppt/presentation.xml" + std::string(100, '\x01')},
        {"is a file of unknown kind", std::string(5000, '\x02')},
    };
    for (const auto& [words, bytes] : files) {
        for (const char* name : {"film.mp4", "slide.png", "clip.vob"}) {
            const Probe answer = probe_bytes(name, bytes);
            EXPECT_EQ(answer.kind, Probe::Kind::unusable);
            EXPECT_EQ(answer.error, words) << name;
            EXPECT_NE(answer.format, "");
        }
    }
    EXPECT_EQ(probe_bytes("empty.mp4", "").error, "is empty");
}

TEST_F(Probes, TellPicturesThatAreCalledFilms) {
    const auto png = folder_.ffmpeg("p.png", "-f lavfi -i testsrc2=s=160x96 -frames:v 1");
    const Probe answer = probe_bytes("film.mp4", read_file(png));
    EXPECT_EQ(answer.kind, Probe::Kind::picture) << answer.error;
    EXPECT_EQ(answer.format, "PNG picture");
}

TEST_F(Probes, FindFilesWithoutPictures) {
    const auto mp3 = folder_.ffmpeg("s.mp3", "-f lavfi -i sine=440:d=1");
    EXPECT_EQ(probe(mp3).error.substr(0, 20), "has no picture track");
}

TEST_F(Probes, FindWhatIsCutOff) {
    const std::string noise = "-f lavfi -i testsrc2=s=320x240,noise=alls=40 -frames:v 1";
    for (const char* name : {"n.png", "n.jpg"}) {
        const std::string whole = read_file(folder_.ffmpeg(name, noise));
        EXPECT_EQ(probe(folder_ / name).kind, Probe::Kind::picture);
        const Probe half =
            probe_bytes(std::string("half_") + name, whole.substr(0, whole.size() / 2));
        EXPECT_EQ(half.kind, Probe::Kind::unusable) << name;
        EXPECT_NE(half.error, "");
    }
    const auto film =
        folder_.ffmpeg("film.mp4", "-f lavfi -i testsrc2=s=160x96:r=25:d=1 -c:v libx264");
    const std::string whole = read_file(film);
    const Probe half = probe_bytes("half.mp4", whole.substr(0, whole.size() / 2));
    EXPECT_EQ(half.kind, Probe::Kind::unusable);
    EXPECT_EQ(half.error, "was not copied whole, or is damaged");
    EXPECT_EQ(probe_bytes("bad.pdf", "%PDF-1.4\nnothing more").kind, Probe::Kind::unusable);
}

TEST_F(Probes, SurviveGarbageInEveryKindOfFile) {
    const std::string source = "-f lavfi -i testsrc2=s=160x96:r=25:d=1 ";
    for (const auto& [name, how] : {std::pair{"a.vob", "-c:v mpeg2video -f dvd"},
                                    {"b.mp4", "-c:v libx264"},
                                    {"c.mkv", "-c:v libx264"},
                                    {"d.gif", ""},
                                    {"e.avi", "-c:v mpeg4"}}) {
        std::string bytes = read_file(folder_.ffmpeg(name, source + how));
        for (std::size_t i = 97; i < bytes.size(); i += 131) bytes[i] = static_cast<char>(i * 7);
        const auto file = folder_.write(std::string("bad_") + name, bytes);
        const Probe answer = probe(file);
        const bool is_clear = answer.kind != Probe::Kind::unusable || !answer.error.empty();
        EXPECT_TRUE(is_clear) << name;
        const auto session = nursery_.decode(clip(file));
        watch(*session);
        EXPECT_TRUE(session->ended() || session->failure()) << name;
    }
}

TEST_F(Probes, AnswerForWhatIsNoFileAtAll) {
    EXPECT_EQ(probe(folder_ / "missing.mp4").error, "cannot be opened: No such file or directory");
    EXPECT_EQ(probe(folder_ / "").error, "is a folder");
    const auto fifo = folder_ / "fifo.mp4";
    run("mkfifo '" + fifo.string() + "'");
    EXPECT_EQ(probe(fifo).error, "is not a file");
}

Probe strange() {
    Probe probe;
    probe.kind = Probe::Kind::film;
    probe.format = "a\ttab, a \\ and a\nline";
    probe.length = 59960ms;
    probe.width = 853;
    probe.height = 480;
    probe.sound = true;
    probe.warnings = {"one", "", "two\n"};
    return probe;
}

TEST(ProbeMemory, KeepsAnswersBetweenStarts) {
    const Folder folder;
    const auto file = folder.write("tab\t.vob", "film");
    const auto store = folder / "probes";
    {
        ProbeMemory memory(store);
        memory.remember(file, *stamp_of(file), strange());
        const auto bad = folder.write("bad.mp4", "x");
        memory.remember(bad, *stamp_of(bad), {.error = "is a text file"});
        EXPECT_TRUE(memory.save());
    }
    const ProbeMemory memory(store);
    EXPECT_EQ(memory.find(file), strange());
    EXPECT_EQ(memory.find(folder / "bad.mp4")->error, "is a text file");
    EXPECT_EQ(memory.find(folder / "other.mp4"), std::nullopt);
}

TEST(ProbeMemory, ForgetsWhatHasChanged) {
    const Folder folder;
    const auto file = folder.write("a.vob", "film");
    ProbeMemory memory({});
    memory.remember(file, *stamp_of(file), strange());
    EXPECT_TRUE(memory.find(file));
    folder.write("a.vob", "longer film");
    EXPECT_FALSE(memory.find(file));
    memory.remember(file, *stamp_of(file), strange());
    std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::time_point{});
    EXPECT_FALSE(memory.find(file));
}

TEST(ProbeMemory, DoesNotKeepTheMachinesFaults) {
    const Folder folder;
    const auto file = folder.write("a.vob", "film");
    ProbeMemory memory({});
    memory.remember(file, *stamp_of(file), {.error = "its decoder died", .lasting = false});
    EXPECT_FALSE(memory.find(file));
}

/// Cut off anywhere, or with any byte changed, the store is still read: no more than lines are
/// lost.
TEST(ProbeMemory, StepsOverDamagedLines) {
    const Folder folder;
    const auto store = folder / "probes";
    {
        ProbeMemory memory(store);
        for (const char* name : {"a", "b", "c"})
            memory.remember(folder / name, *stamp_of(folder.write(name, "x")), strange());
        ASSERT_TRUE(memory.save());
    }
    const std::string whole = read_file(store);
    for (std::size_t length = 0; length < whole.size(); ++length) {
        folder.write("probes", whole.substr(0, length));
        const ProbeMemory memory(store);
        for (const char* name : {"a", "b", "c"}) {
            const auto found = memory.find(folder / name);
            EXPECT_TRUE(!found || *found == strange()) << length;
        }
    }
    const std::size_t first_line = whole.find('\n') + 1;
    folder.write("probes", whole.substr(0, first_line) + "\tjunk\n" + whole.substr(first_line));
    EXPECT_TRUE(ProbeMemory(store).find(folder / "a"));
}

TEST(ProbeMemory, SaysWhenItCannotBeSaved) {
    const Folder folder;
    EXPECT_FALSE(ProbeMemory(folder / "no" / "such" / "folder").save());
    EXPECT_TRUE(ProbeMemory({}).save());
}

}  // namespace
}  // namespace kiosk::media::test

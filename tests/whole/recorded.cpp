#include "tests/whole/recorded.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <regex>
#include <utility>

namespace kiosk::whole {

namespace fs = std::filesystem;

namespace {

/// "\x2f\x74": strace writes every byte of every text like this.
std::string plain(const std::string& escaped) {
    std::string text;
    for (std::size_t at = 0; at + 4 <= escaped.size(); at += 4)
        text += static_cast<char>(std::stoi(escaped.substr(at + 2, 2), nullptr, 16));
    return text;
}

/// A call that was interrupted by another process's stands in two parts.
class Calls {
  public:
    /// The whole call, without who made it, once its last part has come.
    std::optional<std::string> take(const std::string& line) {
        static const std::string unfinished = " <unfinished ...>";
        const std::size_t name = line.find_first_not_of("0123456789 ");
        if (name == std::string::npos) return std::nullopt;
        const std::string who = line.substr(0, line.find(' '));
        std::string call = line.substr(name);
        if (call.ends_with(unfinished)) {
            begun_[who] = call.substr(0, call.size() - unfinished.size());
            return std::nullopt;
        }
        const std::size_t rest = call.find(" resumed>");
        if (call.starts_with("<... ") && rest != std::string::npos)
            call = begun_[who] + call.substr(rest + 9);
        return call;
    }

  private:
    std::map<std::string, std::string> begun_;
};

/// What stands in a call: its name, its texts, the files of its descriptors, its last number.
struct Call {
    std::string name, all;
    std::vector<std::string> texts, files;
    std::int64_t last = 0;
};

std::vector<std::string> all_of(const std::string& text, const std::regex& pattern) {
    std::vector<std::string> found;
    for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at)
        found.push_back(plain((*at)[1]));
    return found;
}

std::optional<Call> parse(const std::string& text) {
    static const std::regex a_text("\"((?:\\\\x[0-9a-f]{2})*)\"");
    static const std::regex a_file("<((?:\\\\x[0-9a-f]{2})*)>");
    const std::size_t result = text.rfind(" = ");
    if (result == std::string::npos || text[result + 3] == '-') return std::nullopt;  // it failed
    Call call{text.substr(0, text.find('(')), text, {}, {}, 0};
    // A text of the record may be too long for the library's regular expressions.
    const std::size_t quote = text.find('"'), end = text.find('"', quote + 1);
    if (quote != std::string::npos && end - quote > 1000) {
        call.texts = {plain(text.substr(quote + 1, end - quote - 1))};
        call.files = all_of(text.substr(0, quote), a_file);
    } else {
        call.texts = all_of(text, a_text);
        call.files = all_of(text, a_file);
    }
    const std::size_t comma = text.rfind(", ", result);
    if (comma != std::string::npos) call.last = std::strtoll(text.c_str() + comma + 2, nullptr, 10);
    return call;
}

bool has(const Call& call, const char* flag) {
    return call.all.find(flag) != std::string::npos;
}

/// Paths are whole here.
std::vector<Change> changes_of(const Call& call) {
    using Kind = Change::Kind;
    const std::string& text = call.texts.empty() ? std::string() : call.texts.front();
    const std::string& file = call.files.empty() ? std::string() : call.files.front();
    if (call.name == "mkdir") return {{Kind::folder, text, {}, 0, {}}};
    if (call.name == "unlink") return {{Kind::remove, text, {}, 0, {}}};
    if (call.name == "rename") return {{Kind::rename, call.texts.at(1), {}, 0, text}};
    if (call.name == "ftruncate") return {{Kind::truncate, file, {}, call.last, {}}};
    if (call.name == "pwrite64") return {{Kind::write, file, text, call.last, {}}};
    if (call.name == "write") return {{Kind::append, file, text, 0, {}}};
    std::vector<Change> changes;
    if (has(call, "O_CREAT")) changes.push_back({Kind::file, call.files.back(), {}, 0, {}});
    if (has(call, "O_TRUNC")) changes.push_back({Kind::truncate, call.files.back(), {}, 0, {}});
    return changes;
}

}  // namespace

std::vector<std::string> recording(const fs::path& record) {
    return {"strace",
            "-f",
            "-qq",
            "--seccomp-bpf",
            "-y",
            "-xx",
            "-s",
            "1000000",
            "-e",
            "signal=none",
            "-e",
            std::string("trace=open,openat,creat,write,writev,pwrite64,pwritev,ftruncate,") +
                "truncate,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat",
            "-o",
            record.string()};
}

std::vector<Change> read_record(const fs::path& record, const fs::path& folder) {
    const std::string root = folder.string() + "/";
    std::ifstream in(record);
    Calls calls;
    std::vector<Change> all;
    for (std::string line; std::getline(in, line);) {
        const auto text = calls.take(line);
        const auto call = text ? parse(*text) : std::nullopt;
        if (!call) continue;
        for (Change& change : changes_of(*call)) {
            if (!change.path.starts_with(root) || change.path.ends_with("-shm")) continue;
            change.path.erase(0, root.size());
            if (!change.renamed_from.empty()) change.renamed_from.erase(0, root.size());
            all.push_back(std::move(change));
        }
    }
    return all;
}

Image image_of(const fs::path& folder) {
    Image image;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file() || entry.path().string().ends_with("-shm")) continue;
        std::ifstream in(entry.path(), std::ios::binary);
        image[fs::relative(entry.path(), folder)] = {std::istreambuf_iterator<char>(in), {}};
    }
    return image;
}

void make(const Change& change, Image& image) {
    switch (change.kind) {
        case Change::Kind::folder:
            return;
        case Change::Kind::file:
            image.try_emplace(change.path);
            return;
        case Change::Kind::append:
            image[change.path] += change.bytes;
            return;
        case Change::Kind::truncate:
            image[change.path].resize(static_cast<std::size_t>(change.offset));
            return;
        case Change::Kind::rename:
            image[change.path] = std::exchange(image[change.renamed_from], {});
            image.erase(change.renamed_from);
            return;
        case Change::Kind::remove:
            image.erase(change.path);
            return;
        case Change::Kind::write:
            const auto at = static_cast<std::size_t>(change.offset);
            std::string& bytes = image[change.path];
            bytes.resize(std::max(bytes.size(), at + change.bytes.size()));
            bytes.replace(at, change.bytes.size(), change.bytes);
    }
}

void make_half(const Change& change, Image& image) {
    if (change.bytes.empty()) return;
    Change half = change;
    half.bytes.resize(change.bytes.size() / 2);
    make(half, image);
}

void put(const Image& image, const fs::path& folder) {
    for (const auto& [path, bytes] : image) {
        fs::create_directories((folder / path).parent_path());
        std::ofstream(folder / path, std::ios::binary) << bytes;
    }
}

}  // namespace kiosk::whole

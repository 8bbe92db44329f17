#include "draw/statement.h"

#include <utility>

#include "draw/joints.h"

namespace kiosk::draw {
namespace {

/// Collects words from runs of text; a word may change its kind inside.
class Collector {
  public:
    void take(std::string_view text, bool strong) {
        std::size_t begin = 0;
        for (std::size_t at = 0; at <= text.size(); ++at) {
            const bool ends = at == text.size() || text[at] == ' ' || text[at] == '\n';
            if (!ends) continue;
            if (at > begin)
                word_.stretches.push_back({std::string(text.substr(begin, at - begin)), strong});
            if (at < text.size()) end_word(text[at] == '\n' ? Joint::must : Joint::open);
            begin = at + 1;
        }
    }

    std::vector<Word> finish() {
        end_word(Joint::must);
        return std::move(words_);
    }

  private:
    void end_word(Joint after) {
        if (!word_.stretches.empty()) {
            words_.push_back(std::exchange(word_, {}));
        }
        if (!words_.empty() && after == Joint::must) words_.back().after = after;
    }

    std::vector<Word> words_;
    Word word_;
};

std::vector<std::string> plain(const std::vector<Word>& words) {
    std::vector<std::string> texts;
    texts.reserve(words.size());
    for (const Word& word : words) texts.push_back(joints::plain(word));
    return texts;
}

void set_joints(std::vector<Word>& words) {
    const std::vector<std::string> texts = plain(words);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (words[i].after != Joint::must) words[i].after = joints::between(texts, i);
    }
}

/// The first `bytes` of a word become strong.
void make_strong(Word& word, std::size_t bytes) {
    const std::string text = joints::plain(word);
    word.stretches = {{text.substr(0, bytes), true}};
    if (bytes < text.size()) word.stretches.push_back({text.substr(bytes), false});
}

}  // namespace

std::vector<Word> words_of(const content::RichText& text) {
    Collector collector;
    for (const content::Run& run : text) collector.take(run.text, run.emphasised);
    std::vector<Word> words = collector.finish();
    set_joints(words);
    return words;
}

std::vector<Word> words_of(std::string_view text) {
    return words_of(content::RichText{{std::string(text), false}});
}

void emphasise_first_number(std::vector<Word>& words) {
    for (const Word& word : words) {
        for (const Stretch& stretch : word.stretches) {
            if (stretch.strong) return;
        }
    }
    const std::vector<std::string> texts = plain(words);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!joints::is_number(texts[i]) || joints::is_year(texts, i)) continue;
        std::size_t last = i;
        while (words[last].after == Joint::never) ++last;
        while (last > i && (joints::leans_on_next(texts[last]) || joints::is_dash(texts[last])))
            --last;
        for (; i <= last; ++i) make_strong(words[i], joints::bare(texts[i]).size());
        return;
    }
}

}  // namespace kiosk::draw

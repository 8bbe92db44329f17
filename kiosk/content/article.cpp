#include "content/article.h"

#include <algorithm>

#include "content/vocabulary.h"

namespace kiosk::content {
namespace {

class ArticleReader {
  public:
    ArticleReader(const MenuTexts& texts, const std::vector<std::string>& languages,
                  Sources& sources)
        : texts_(texts), languages_(languages), sources_(sources) {}

    std::optional<Article> read(const Element& page) {
        bool is_anything_there = false;
        for (const Element& child : page.children) {
            if (child.is_text() || child.name == "title" || child.name == "note") continue;
            is_anything_there = true;
            read_passage(child);
        }
        if (!article_.passages.empty()) return std::move(article_);
        if (!is_anything_there) {
            complaints().error(page.spot, "there is nothing on this <page>",
                               "write a <paragraph> in it, or delete it");
        }
        return std::nullopt;
    }

  private:
    void read_passage(const Element& element) {
        if (element.name == rules::kHeading.element) {
            check_names(element, rules::kHeading, complaints());
            add(Heading{plain(texts_.said(element))});
        } else if (element.name == rules::kParagraph.element) {
            check_names(element, rules::kParagraph, complaints());
            add(Paragraph{texts_.said(element)});
        } else if (element.name == rules::kList.element) {
            add(read_list(element));
        } else if (element.name == rules::kPicture.element) {
            read_picture(element);
        } else if (element.name == rules::kBoardPassage.element) {
            read_board(element);
        }
    }

    BulletList read_list(const Element& element) {
        check_names(element, rules::kList, complaints());
        BulletList list;
        for (const Element& child : element.children) {
            if (child.name != rules::kEntry.element) continue;
            check_names(child, rules::kEntry, complaints());
            list.entries.push_back(texts_.said(child));
        }
        if (list.entries.empty()) {
            complaints().error(element.spot, "there is nothing in this <list>",
                               "write an <entry> in it, or delete it");
        }
        return list;
    }

    void read_picture(const Element& element) {
        check_names(element, rules::kPicture, complaints());
        const auto found = sources_.file(Attributes(element, complaints()), rules::kPicture);
        auto description = texts_.named(element, "description");
        if (description.empty()) {
            complaints().warning(element.spot, "this picture has no description",
                                 "write <description xml:lang=\"en\">...</description> in it: what "
                                 "is to be seen, for who cannot see it");
        }
        if (found)
            add(Illustration{found->path, std::move(description),
                             complaints().place(element.find("src")->spot)});
    }

    /// A board at fault is left out alone: it is edited while the show runs.
    void read_board(const Element& element) {
        check_names(element, rules::kBoardPassage, complaints());
        const auto found = sources_.file(Attributes(element, complaints()), rules::kBoardPassage);
        if (!found) return;
        std::filesystem::path shown_as = sources_.shown(element.find("src")->value);
        LoadedBoard loaded =
            load_board(found->path, shown_as, languages_, sources_.folder().reading());
        add_new(sources_.diagnostics(), loaded.diagnostics);
        if (loaded.board)
            add(BoardFile{found->path, std::move(shown_as), std::move(*loaded.board)});
    }

    void add(Passage passage) { article_.passages.push_back(std::move(passage)); }
    [[nodiscard]] Complaints& complaints() const { return sources_.complaints(); }

    const MenuTexts& texts_;
    const std::vector<std::string>& languages_;
    Sources& sources_;
    Article article_;
};

}  // namespace

std::optional<Article> read_article(const Element& page, const MenuTexts& texts,
                                    const std::vector<std::string>& languages, Sources& sources) {
    return ArticleReader(texts, languages, sources).read(page);
}

}  // namespace kiosk::content

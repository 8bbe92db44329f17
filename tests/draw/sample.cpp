#include "tests/draw/sample.h"
#include "tests/places.h"

#include <algorithm>
#include <stdexcept>

namespace kiosk::draw::sample {

const std::vector<Fact>& facts() {
    static const std::vector<Fact> all = {
        {"en",
         "en",
         "Kazakhstan",
         "In 2025, 171 people affected by trafficking received state social services in "
         "Kazakhstan: 94 men, 52 women and 25 children.",
         "Ministry of Labour and Social Protection of Kazakhstan",
         {2026, 2, 0}},
        {"ru",
         "ru",
         "Мир",
         "Каждый |150-й человек| на земле живёт в современном рабстве.",
         "МОТ, Walk Free и МОМ, Глобальные оценки современного рабства",
         {2022, 0, 0}},
        {"kk",
         "kk",
         "Қазақстан",
         "2025 жылы Қазақстанда адам саудасынан зардап шеккен |171 адам| мемлекеттік әлеуметтік "
         "қызмет алды: 94 ер адам, 52 әйел және 25 бала.",
         "Қазақстанның Еңбек және халықты әлеуметтік қорғау министрлігі",
         {2026, 2, 0}},
        {"short",
         "en",
         "The world",
         "That is one in every 150 people on earth.",
         "ILO, Walk Free and IOM, Global Estimates of Modern Slavery",
         {2022, 0, 0}},
        {"undated",
         "en",
         "From a shelter",
         "A visitor to a shelter in Kazakhstan reports: the |eight people| staying there came from "
         "Ukraine, Uzbekistan, Tajikistan and Kazakhstan. The youngest was 20, the oldest 46.",
         "Letters of visitors to a shelter, published on a blog of the International Women’s Club",
         {0, 0, 0}},
        {"long",
         "en",
         "Kazakhstan",
         "From 2004 to June 2015, IOM helped 1,235 people who had been trafficked in Kazakhstan; "
         "almost half were citizens of Kazakhstan, mainly trafficked inside the country.",
         "IOM Kazakhstan",
         {2015, 7, 0}},
        {"long-ru",
         "ru",
         "Казахстан",
         "В 2025 году государственные социальные услуги в Казахстане получил |171 человек|, "
         "пострадавший от торговли людьми: 94 мужчины, 52 женщины и 25 детей.",
         "Министерство труда и социальной защиты населения Казахстана",
         {2026, 2, 17}},
        {"text", "en", "The sale", "What is it worth to you?", "", {}},
        {"text-long",
         "en",
         "Donate, buy, be aware",
         "Small things cost 50 cents, bigger things are priced by worth; or the shopper is asked:\n"
         "“What is it worth to you?”",
         "",
         {}},
    };
    return all;
}

const Fact& fact(const std::string& name) {
    const auto found = std::find_if(facts().begin(), facts().end(),
                                    [&](const Fact& one) { return one.name == name; });
    if (found == facts().end()) throw std::invalid_argument("no fact " + name);
    return *found;
}

show::BoardPage board(const std::string& language, std::size_t lots, bool has_goal) {
    const auto in = [](const char* en, const char* ru, const char* kk) {
        return content::Translations<std::string>{{"en", en}, {"ru", ru}, {"kk", kk}};
    };
    auto card = std::make_shared<content::BoardCard>();
    card->label = in("Silent auction", "Тихий аукцион", "Үнсіз аукцион");
    content::Board& board = card->from.board;
    board.is_sample = true;
    if (has_goal) {
        board.goal =
            content::Goal{in("Our goal for today", "Наша цель на сегодня", "Бүгінгі мақсатымыз"),
                          "$120", "$500", 120, 500};
    }
    const std::vector<content::Lot> all{
        {in("A knitted blanket", "Вязаное одеяло", "Тоқыма көрпе"), "$12"},
        {in("A box of books", "Коробка книг", "Бір қорап кітап"), "$8"},
        {in("A cake from the bake sale", "Торт с прилавка с выпечкой", "Үйде пісірілген торт"),
         ""}};
    for (std::size_t i = 0; i < lots; ++i) board.lots.push_back(all[i % all.size()]);
    return {1, card, language, 0};
}

content::RichText rich(const std::string& barred) {
    content::RichText text;
    bool emphasised = false;
    for (std::size_t at = 0; at <= barred.size();) {
        const std::size_t bar = std::min(barred.find('|', at), barred.size());
        if (bar > at) text.push_back({barred.substr(at, bar - at), emphasised});
        emphasised = !emphasised;
        at = bar + 1;
    }
    return text;
}

std::shared_ptr<const content::Card> card(const Fact& fact) {
    auto card = std::make_shared<content::Card>();
    card->label[fact.language] = fact.label;
    card->statement[fact.language] = rich(fact.statement);
    if (*fact.source != '\0') {
        card->source[fact.language] = fact.source;
        card->date = fact.date;
    }
    return card;
}

show::CardPage page(const Fact& fact, show::Serial serial, double rise) {
    return {serial, card(fact), fact.language, rise};
}

Look look() {
    Look look;
    look.words = content::load_words(in_tree("config/words.xml")).words;
    look.help_line["en"] = "Hotline 1-888-373-7888, day and night";
    return look;
}

const std::vector<Size>& screens() {
    static const std::vector<Size> all = {{1024, 600},  {1366, 768},  {1920, 1080},
                                          {3840, 2160}, {1080, 1920}, {1280, 1024}};
    return all;
}

Picture::Picture(int width, int height, unsigned tint)
    : width_(width), height_(height), pixels_(static_cast<std::size_t>(width) * height) {
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const auto down = static_cast<unsigned>(255 * y / height);
            const auto across = static_cast<unsigned>(31 * x / width);
            pixels_[static_cast<std::size_t>(y) * width + x] =
                (70 + down / 2 + across + tint) << 16U |
                (110 + down / 4 + across + tint / 2) << 8U | (150 - down / 5 + across);
        }
    }
}

PictureView Picture::view() const {
    return {reinterpret_cast<const std::byte*>(pixels_.data()), width_, height_, 4L * width_};
}

std::uint32_t Picture::at(int x, int y) const {
    return pixels_[static_cast<std::size_t>(y) * width_ + x];
}

Pictures no_pictures() {
    return [](const show::PicturePage&) { return std::optional<PictureView>{}; };
}

Pictures always(const Picture& picture) {
    return [&picture](const show::PicturePage&) { return picture.view(); };
}

std::uint32_t pixel_at(const SDL_Surface& surface, int x, int y) {
    const auto* row = static_cast<const std::byte*>(surface.pixels) +
                      static_cast<std::ptrdiff_t>(y) * surface.pitch;
    return reinterpret_cast<const std::uint32_t*>(row)[x] & 0x00FFFFFFU;
}

}  // namespace kiosk::draw::sample

#include "tests/draw/sample_menu.h"

#include <cmath>

#include "tests/draw/sample.h"

namespace kiosk::draw::sample {
namespace {

using content::Grade;
using Text = content::Translations<std::string>;
using Rich = content::Translations<content::RichText>;

Text in(const char* en, const char* ru, const char* kk) {
    return {{"en", en}, {"ru", ru}, {"kk", kk}};
}

Text everywhere(const char* text) {
    return {{"", text}};
}

/// What is emphasised stands between bars.
Rich said(const char* en, const char* ru, const char* kk) {
    return {{"en", rich(en)}, {"ru", rich(ru)}, {"kk", rich(kk)}};
}

content::FactPages facts() {
    content::Card first;
    first.label = in("Kazakhstan", "Казахстан", "Қазақстан");
    first.statement = said(
        "In 2025, |171 people| affected by trafficking received state social services in "
        "Kazakhstan: 94 men, 52 women and 25 children.",
        "В 2025 году государственные социальные услуги в Казахстане получил |171 человек|, "
        "пострадавший от торговли людьми: 94 мужчины, 52 женщины и 25 детей.",
        "2025 жылы Қазақстанда адам саудасынан зардап шеккен |171 адам| мемлекеттік "
        "әлеуметтік қызмет алды: 94 ер адам, 52 әйел және 25 бала.");
    first.source = in("Ministry of Labour and Social Protection of Kazakhstan",
                      "Министерство труда и социальной защиты населения Казахстана",
                      "Қазақстанның Еңбек және халықты әлеуметтік қорғау министрлігі");
    first.date = content::SourceDate{2026, 2, 0};
    content::Card second;
    second.label = in("The world", "Мир", "Әлем");
    second.statement =
        said("That is one in every |150 people| on earth.", "Это |каждый 150-й| человек на земле.",
             "Бұл — жер бетіндегі |әрбір 150-ші| адам.");
    second.source = everywhere("ILO, Walk Free, IOM: Global Estimates of Modern Slavery");
    second.date = content::SourceDate{2022, 0, 0};
    return {{first, second}};
}

content::Grades grades() {
    content::Grades all;
    all.reports = {
        {everywhere("Ethical Fashion Report 2019, Baptist World Aid Australia, as reported by Good "
                    "Faith Media"),
         {2019, 4, 10},
         ""},
        {everywhere("Ethical Fashion Report 2019, Baptist World Aid Australia, as reported by "
                    "Peppermint"),
         {2019, 0, 0},
         ""}};
    const auto add = [&](const char* name, char letter, Grade::Sign sign, std::size_t report) {
        all.companies.push_back({name, {letter, sign}, report, {}});
    };
    for (const char* name : {"Etiko", "Icebreaker", "Kowtow", "Outland Denim"})
        add(name, 'A', Grade::Sign::plus, 1);
    for (const char* name : {"adidas", "C9 by Champion", "Patagonia", "Reebok"})
        add(name, 'A', Grade::Sign::range, 0);
    add("H&M", 'B', Grade::Sign::plus, 0);
    for (const char* name : {"Banana Republic", "Dockers", "Gap", "Nautica"})
        add(name, 'B', Grade::Sign::none, 0);
    add("Nike", 'B', Grade::Sign::minus, 0);
    for (const char* name : {"Calvin Klein", "Izod", "Tommy Hilfiger", "Van Heusen"})
        add(name, 'C', Grade::Sign::plus, 0);
    add("Abercrombie & Fitch", 'D', Grade::Sign::minus, 0);
    all.how_to_read = in(
        "A grade measures how far a company traced and manages its supply chain. A high grade does "
        "not mean that no one was exploited.",
        "Оценка показывает, насколько компания проследила свою цепочку поставок и управляет ею. "
        "Высокая оценка не означает, что никого не эксплуатировали.",
        "Баға компанияның өз жеткізу тізбегін қаншалықты қадағалап, басқаратынын көрсетеді. Жоғары "
        "баға ешкім қаналмады дегенді білдірмейді.");
    return all;
}

content::Resources resources() {
    return {{
        {in("National Human Trafficking Hotline (U.S.)",
            "Национальная горячая линия по борьбе с торговлей людьми (США)",
            "Адам саудасына қарсы ұлттық жедел желі (АҚШ)"),
         in("Help and advice day and night, confidential.",
            "Помощь и советы круглосуточно, конфиденциально.", "Тәулік бойы көмек пен кеңес."),
         "humantraffickinghotline.org",
         "https://humantraffickinghotline.org",
         "1-888-373-7888",
         {}},
        {everywhere("Polaris"),
         in("Works against trafficking.", "Борется с торговлей людьми.",
            "Адам саудасына қарсы жұмыс істейді."),
         "polarisproject.org",
         "https://polarisproject.org",
         "",
         {}},
        {in("IOM Kazakhstan", "МОМ в Казахстане", "ХКҰ Қазақстанда"),
         in("The UN migration agency.", "Агентство ООН по миграции.",
            "БҰҰ-ның көші-қон агенттігі."),
         "kazakhstan.iom.int",
         "https://kazakhstan.iom.int",
         "",
         {}},
        {everywhere("Not For Sale"),
         in("Runs shelter, education and work programmes.",
            "Ведёт программы приюта, обучения и труда.",
            "Баспана, білім беру және еңбек бағдарламаларын жүргізеді."),
         "",
         "",
         "",
         {}},
    }};
}

content::Needs needs() {
    return {{{in("Clothes", "Одежда", "Киім"),
              in("The budget does not cover them.", "В бюджете на неё нет денег.",
                 "Бюджетте оған ақша қарастырылмаған.")},
             {in("Beds", "Кровати", "Төсектер"), {}},
             {in("Art materials", "Материалы для рисования", "Сурет салу материалдары"),
              in("Flip-chart paper, oil and water paints.",
                 "Бумага для флипчарта, масляные и акварельные краски.",
                 "Флипчарт қағазы, майлы және су бояулары.")},
             {in("Sports equipment", "Спортивный инвентарь", "Спорт құралдары"),
              in("Volleyballs, hula hoops, skipping ropes.", "Волейбольные мячи, обручи, скакалки.",
                 "Волейбол доптары, құрсаулар, секіргіштер.")}},
            in("A visitor to a shelter in Kazakhstan", "Посетитель приюта в Казахстане",
               "Қазақстандағы баспанаға барған адам")};
}

content::Article article() {
    return {
        {content::Heading{in("What things cost", "Сколько стоят вещи", "Заттар қанша тұрады")},
         content::Paragraph{
             said("Small things cost |50 cents|. Bigger things are priced by worth. Or we ask "
                  "you: |What is it worth to you?|",
                  "Мелочи стоят |50 центов|. Вещи покрупнее — по их ценности. Или мы спросим "
                  "вас: |сколько это стоит для вас?|",
                  "Ұсақ заттар |50 цент|. Ірілері құнына қарай бағаланады. Әйтпесе сізден "
                  "сұраймыз: |бұл сіз үшін қанша тұрады?|")},
         content::BulletList{{said("A silent auction.", "Тихий аукцион.", "Үнсіз аукцион."),
                              said("A pamphlet in every bag. Read it, and pass it on.",
                                   "Брошюра в каждом пакете. Прочитайте её и передайте дальше.",
                                   "Әр пакетте кітапша бар. Оқып шығып, басқаларға беріңіз.")}},
         content::Illustration{{},
                               in("A paper tag that asks: What is it worth to you?",
                                  "Бумажная бирка с вопросом: сколько это стоит для вас?",
                                  "Қағаз белгіде сұрақ жазылған: бұл сіз үшін қанша тұрады?")}}};
}

content::Article board() {
    content::Board board;
    board.is_sample = true;
    board.goal =
        content::Goal{in("Our goal for today", "Наша цель на сегодня", "Бүгінгі мақсатымыз"),
                      "$120", "$500", 120, 500};
    board.lots = {
        {in("A knitted blanket", "Вязаное одеяло", "Тоқыма көрпе"), "$12"},
        {in("A cake from the bake sale", "Торт с прилавка с выпечкой", "Үйде пісірілген торт"),
         ""}};
    return {{content::BoardFile{{}, {}, board}}};
}

content::Help help() {
    return {
        in("Are you, or is someone you know, made to work or live where you cannot leave?",
           "Вас или кого-то из ваших знакомых заставляют работать или жить там, откуда нельзя "
           "уйти?",
           "Сізді немесе танысыңызды кетіп қалуға болмайтын жерде жұмыс істеуге не тұруға "
           "мәжбүрлей ме?"),
        {{in("National Human Trafficking Hotline (U.S.)",
             "Национальная горячая линия по борьбе с торговлей людьми (США)",
             "Адам саудасына қарсы ұлттық жедел желі (АҚШ)"),
          in("Day and night, confidential", "Круглосуточно, конфиденциально", "Тәулік бойы, құпия"),
          in("or text 233733", "или СМС на 233733", "немесе 233733 нөміріне СМС"),
          "1-888-373-7888",
          {}}},
        {12}};
}

std::vector<content::MenuPage> pages() {
    using content::Mark;
    return {
        {in("Citywide rummage sale", "Городская распродажа", "Қалалық жәрмеңке"),
         in("All profit goes to people who were trafficked.",
            "Вся прибыль идёт людям, пострадавшим от торговли людьми.",
            "Бүкіл пайда адам саудасынан зардап шеккен адамдарға беріледі."),
         content::Section{std::nullopt, {1, 2, 3}}},
        {in("Be aware", "Знать", "Хабардар болу"),
         in("Facts with their sources. How companies are graded. Where to learn more.",
            "Факты с источниками. Оценки компаний. Где узнать больше.",
            "Дереккөздері бар деректер. Компаниялардың бағалары."),
         content::Section{Mark::aware, {4, 5, 6, 7}}},
        {in("Donate", "Пожертвовать", "Қайырымдылық жасау"),
         in("What a shelter asked for, and how to give.", "О чём попросил приют, и как помочь.",
            "Баспана не сұрады, қалай көмектесуге болады."),
         content::Section{Mark::donate, {8}}},
        {in("Buy", "Купить", "Сатып алу"),
         in("50 cents, or: what is it worth to you?", "50 центов или: сколько это стоит для вас?",
            "50 цент немесе: бұл сіз үшін қанша тұрады?"),
         content::Section{Mark::buy, {9, 10}}},
        {in("Facts", "Факты", "Деректер"),
         in("How many people are affected.", "Скольких людей это касается.",
            "Бұл қанша адамға қатысты."),
         facts()},
        {in("Company grades", "Оценки компаний", "Компаниялардың бағалары"),
         in("How a report graded the companies that make our clothes.",
            "Как в одном докладе оценили компании, которые шьют нашу одежду.",
            "Бір баяндамада киімімізді тігетін компаниялар қалай бағаланған."),
         grades()},
        {in("Resources", "Ресурсы", "Ресурстар"),
         in("Who helps, and where to learn more.", "Кто помогает и где узнать больше.",
            "Кім көмектеседі және толығырақ қайдан білуге болады."),
         resources()},
        {in("Dawn", "Рассвет", "Таң"),
         in("A short film, with captions.", "Короткий фильм с субтитрами.",
            "Субтитрлері бар қысқа фильм."),
         content::FilmPage{}},
        {in("What shelters need", "Что нужно приютам", "Баспаналарға не қажет"), {}, needs()},
        {in("How this sale works", "Как устроена распродажа", "Жәрмеңке қалай өтеді"),
         {},
         article()},
        {in("Silent auction", "Тихий аукцион", "Үнсіз аукцион"), {}, board()},
        {in("Get help", "Получить помощь", "Көмек алу"), {}, help(), true},
        {in("Who else helps", "Кто ещё помогает", "Тағы кім көмектеседі"),
         in("Organizations, with codes to scan.", "Организации, с кодами для телефона.",
            "Ұйымдар, телефонмен сканерлейтін кодтары бар."),
         resources(), true},
    };
}

}  // namespace

std::shared_ptr<const content::Menu> menu() {
    static const auto made = [] {
        content::Menu menu;
        menu.languages = {"en", "ru", "kk"};
        menu.pages = pages();
        menu.help = 11;
        return std::make_shared<const content::Menu>(std::move(menu));
    }();
    return made;
}

const std::vector<View>& views() {
    static const std::vector<View> all = {
        {"home", 0},
        {"section", 1},
        {"facts", 4},
        {"grades", 5},
        {"resources", 6, 1},
        {"code", 6, 1, true},
        {"film", 7},
        {"needs", 8},
        {"article", 9},
        {"board", 10},
        {"help", 11},
        {"private", 12},
        {"short-fact", 4, 1, false, true},
        {"grades-b", 5, 2, false, true},
        {"no-code", 6, 3, false, true},
        {"private-code", 12, 0, true, true},
    };
    return all;
}

show::MenuSheet sheet(const View& view, const show::MenuMode& mode) {
    return {menu(), view.page, view.entry, view.enlarged, mode};
}

Screen screen(int width, int height, double inches) {
    return {width, height, std::hypot(width, height) / (inches * 25.4)};
}

Surface seen(const LaidOutMenu& page, int scroll) {
    Surface all = make_surface(page.screen.width, page.screen.height);
    SDL_BlitSurface(page.fixed.get(), nullptr, all.get(), nullptr);
    const auto whole = [](double at) { return static_cast<int>(std::lround(at)); };
    const Box& viewport = page.targets.viewport;
    const int top = whole(viewport.top);
    const SDL_Rect part{0, scroll, page.scrolling->w, whole(viewport.bottom) - top};
    SDL_Rect place{whole(viewport.left), top, 0, 0};
    SDL_BlitSurface(page.scrolling.get(), &part, all.get(), &place);
    return all;
}

}  // namespace kiosk::draw::sample

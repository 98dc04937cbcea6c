// Days as sites of many languages write them: months by their names there, digits of their own.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "article/metadata.h"
#include "classify/evidence/line_rules.h"
#include "page_builder.h"

using namespace nutgraf;
using namespace nutgraf::test;

TEST_CASE("months are known by the names that they have in more languages") {
  struct Row {
    const char* where;
    std::u16string_view months;  // January to December; "_" for a space
  };
  for (const Row& row : {
           Row{"Lao", u"ມັງກອນ ກຸມພາ ມີນາ ເມສາ ພຶດສະພາ ມິຖຸນາ ກໍລະກົດ ສິງຫາ ກັນຍາ ຕຸລາ ພະຈິກ ທັນວາ"},
           Row{"Amharic", u"ጃንዩወሪ ፌብሩወሪ ማርች ኤፕሪል ሜይ ጁን ጁላይ ኦገስት ሴፕቴምበር ኦክቶበር ኖቬምበር ዲሴምበር"},
           Row{"Somali", u"Jannaayo Febraayo Maarso Abriil Maajo Juun Luuliyo Agoosto Sebteembar Oktoobar Nofembar Diseembar"},
           Row{"Hausa", u"Janairu Fabrairu Maris Afirilu Mayu Yuni Yuli Agusta Satumba Oktoba Nuwamba Disamba"},
           Row{"Zulu", u"Januwari Februwari Mashi Ephreli Meyi Juni Julayi Agasti Septhemba Okthoba Novemba Disemba"},
           Row{"Malagasy", u"Janoary Febroary Martsa Aprily Mey Jona Jolay Aogositra Septambra Oktobra Novambra Desambra"},
           Row{"Kinyarwanda", u"Mutarama Gashyantare Werurwe Mata Gicurasi Kamena Nyakanga Kanama Nzeli Ukwakira Ugushyingo Ukuboza"},
           Row{"Kurdish", u"Çile Sibat Adar Nîsan Gulan Hezîran Tîrmeh Tebax Îlon Cotmeh Mijdar Berfanbar"},
           Row{"Turkmen", u"ýanwar fewral mart aprel maý iýun iýul awgust sentýabr oktýabr noýabr dekabr"},
           Row{"Maltese", u"Jannar Frar Marzu April Mejju Ġunju Lulju Awwissu Settembru Ottubru Novembru Diċembru"},
           Row{"Asturian", u"xineru febreru marzu abril mayu xunu xunetu agostu setiembre ochobre payares avientu"},
           Row{"Odia", u"ଜାନୁଆରୀ ଫେବୃଆରୀ ମାର୍ଚ୍ଚ ଅପ୍ରେଲ ମଇ ଜୁନ ଜୁଲାଇ ଅଗଷ୍ଟ ସେପ୍ଟେମ୍ବର ଅକ୍ଟୋବର ନଭେମ୍ବର ଡିସେମ୍ବର"},
           Row{"Assamese", u"জানুৱাৰী ফেব্ৰুৱাৰী মাৰ্চ এপ্ৰিল মে জুন জুলাই আগষ্ট ছেপ্তেম্বৰ অক্টোবৰ নৱেম্বৰ ডিচেম্বৰ"},
           Row{"Irish", u"Eanáir Feabhra Márta Aibreán Bealtaine Meitheamh Iúil Lúnasa Meán_Fómhair Deireadh_Fómhair Samhain Nollaig"},
           Row{"Morocco", u"يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر"},
           Row{"Tunisia", u"جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر"},
           Row{"the Levant", u"كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول"},
           Row{"Pashto", u"جنوري فبروري مارچ اپریل مۍ جون جولای اګست سپتمبر اکتوبر نومبر دسمبر"},
       }) {
    CAPTURE(row.where);
    std::u16string_view left = row.months;
    for (char16_t month = 1; month <= 12; ++month) {
      const std::size_t end = std::min(left.find(u' '), left.size());
      std::u16string name(left.substr(0, end));
      left.remove_prefix(std::min(end + 1, left.size()));
      for (char16_t& unit : name) {
        if (unit == u'_') unit = u' ';
      }
      CAPTURE(unicode::to_utf8(name));
      const std::u16string number{static_cast<char16_t>(u'0' + month / 10), static_cast<char16_t>(u'0' + month % 10)};
      CHECK(iso_date(u"12 " + name + u" 2024") == u"2024-" + number + u"-12");
    }
    CHECK(left.empty());
  }
}

TEST_CASE("a day in digits of another script is a dateline, and no line of the text or of a menu") {
  struct Page {
    std::u16string_view language, title, day;
    std::u16string_view menu[3], text[2];
  };
  for (const Page& page : {
           Page{u"ar",
                u"الجسر القديم على نهر مارن يغلق أمام المركبات",
                u"١٢ مايو ٢٠٢٤",
                {u"الرئيسية", u"أخبار", u"رياضة"},
                {u"أغلق المجلس البلدي الجسر القديم يوم الثلاثاء بعد أن عثر المهندسون على تشققات في اثنتين من دعاماته ومحمل صدئ.",
                 u"لا أحد يعرف إلى متى ستضطر العبارة إلى نقل الجميع عبر النهر، هكذا قال رئيس البلدية وطلب الصبر حتى الخريف."}},
           Page{u"bn",
                u"মার্না নদীর পুরোনো সেতু বন্ধ",
                u"১২ মে ২০২৪",
                {u"প্রচ্ছদ", u"খবর", u"খেলা"},
                {u"প্রকৌশলীরা দুটি স্তম্ভে ফাটল এবং একটি মরিচা ধরা বিয়ারিং খুঁজে পাওয়ার পর মঙ্গলবার পুরোনো সেতুটি বন্ধ করে দেয় নগর পরিষদ।",
                 u"ফেরিটিকে কত দিন সবাইকে নদী পার করতে হবে তা কেউ জানে না, বলেছেন মেয়র, এবং শরৎ পর্যন্ত ধৈর্য ধরতে বলেছেন।"}},
           Page{u"my",
                u"မာနာမြစ်ပေါ်ရှိ တံတားဟောင်း ပိတ်လိုက်ပြီ",
                u"မေ ၁၂၊ ၂၀၂၄",
                {u"ပင်မ", u"သတင်း", u"အားကစား"},
                {u"အင်ဂျင်နီယာများက တိုင်နှစ်တိုင်တွင် အက်ကြောင်းများ တွေ့ရှိပြီးနောက် မြို့တော်ကောင်စီသည် အင်္ဂါနေ့တွင် တံတားဟောင်းကို ပိတ်လိုက်သည်။",
                 u"ကူးတို့သင်္ဘောသည် လူတိုင်းကို မြစ်ကို မည်မျှကြာအောင် ကူးပေးရမည်ကို မည်သူမျှ မသိပါဟု မြို့တော်ဝန်က ပြောကြားခဲ့သည်။"}},
           Page{u"fa",
                u"پل قدیمی روی رود مارنا بسته شد",
                u"۱۲ مه ۲۰۲۴",
                {u"خانه", u"اخبار", u"ورزش"},
                {u"شورای شهر روز دوشنبه پل قدیمی را پس از آن بست که مهندسان در دو پایه ترک و یک یاتاقان فرسوده پیدا کردند.",
                 u"کسی نداند قایق تا کی باید همه را از رود بگذراند، شهردار گفت و تا پاییز صبر خواست."}},
           Page{u"lo",
                u"ປິດຂົວເກົ່າຂ້າມແມ່ນ້ຳມານາ",
                u"໑໒ ພຶດສະພາ ໒໐໒໔",
                {u"ໜ້າຫຼັກ", u"ຂ່າວ", u"ກິລາ"},
                {u"ສະພາເມືອງໄດ້ປິດຂົວເກົ່າໃນວັນອັງຄານ ຫຼັງຈາກວິສະວະກອນພົບຮອຍແຕກໃນເສົາສອງຕົ້ນ ແລະ ລູກປືນທີ່ເປັນຂີ້ໝ້ຽງຢູ່ອີກຝັ່ງໜຶ່ງ.",
                 u"ບໍ່ມີໃຜຮູ້ວ່າເຮືອບັກຈະຕ້ອງຂົນສົ່ງທຸກຄົນຂ້າມແມ່ນ້ຳໄປອີກດົນປານໃດ, ເຈົ້າເມືອງກ່າວ ແລະ ຂໍໃຫ້ອົດທົນຈົນເຖິງລະດູໃບໄມ້ຫຼົ່ນ."}},
       }) {
    CAPTURE(unicode::to_utf8(page.language));
    std::u16string scraped = u"Marna Post";
    for (const std::u16string_view line : page.menu) (scraped += u"\n\n") += line;
    (((scraped += u"\n\n") += page.title) += u"\n\n") += page.day;
    for (const std::u16string_view paragraph : page.text) (scraped += u"\n\n") += paragraph;
    const Analysis analysis = clean_text(unicode::to_utf8(scraped + u"\n\nWordPress"));
    CHECK(analysis.article.title == page.title);
    CHECK(analysis.article.published == u"2024-05-12");
    CHECK(analysis.article.text == std::u16string(page.text[0]) + u"\n\n" + std::u16string(page.text[1]));
  }
}

TEST_CASE("years in Persian digits may be of either calendar, others of ours") {
  CHECK(rules::has_date(u"۱۲ مه ۲۰۲۴"));
  CHECK(rules::has_date(u"۲۳ اردیبهشت ۱۴۰۳"));
  CHECK_FALSE(rules::has_date(u"The print of 1492"));
}

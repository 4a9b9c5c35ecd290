package dev.wiredesk.normalise;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaselessDatelinesTest {

  private static final String ARABIC = "عادت العبارة إلى المرفأ بعد إصلاح استمر طوال الشتاء.";
  private static final String HEBREW = "המעבורת חזרה לנמל אחרי תיקון שנמשך כל החורף.";
  private static final String PERSIAN = "کشتی مسافربری پس از تعمیر زمستانی به بندر بازگشت.";
  private static final String URDU = "مرمت کے بعد کشتی بندرگاہ پر واپس آ گئی، ملاحوں نے بتایا۔";
  private static final String HINDI = "मरम्मत के बाद नौका बंदरगाह पर लौट आई, नाविकों ने बताया।";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          القاهرة (رويترز) -                      | القاهرة     |                | REUTERS
          القاهرة 4 مارس آذار (رويترز) -           | القاهرة     | 4 مارس آذار     | REUTERS
          ميناء الشرق، مصر (أ ف ب) –              | ميناء الشرق، مصر |           | AFP
          بكين أول ديسمبر 2026 (شينخوا)            | بكين        | أول ديسمبر 2026 | XINHUA
          غزة - وكالات:                          | غزة         |                |
          غزة / الأناضول:                        | غزة         |                | ANADOLU
          القاهرة ـ رويترز:                       | القاهرة     |                | REUTERS
          أبوظبي في 4 مارس / وام / -              | أبوظبي      | 4 مارس          |
          دمشق-سانا                             | دمشق        |                |
          رام الله 1-12-2026 وفا-                | رام الله    | 1-12-2026       |
          الكويت - 1 - 12 (كونا) --              | الكويت      | 1 - 12          |
          لندن: «الشرق الأوسط» -                 | لندن        |                |
          بيروت - «الميناء اليوم»:                | بيروت       |                |
          القدس -                               | القدس       |                |
          """)
  void readsThemInArabic(String dateline, String place, String date, Agency agency) {
    assertRead(dateline, ARABIC, new Dateline(place, date, agency));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ירושלים (רויטרס) -   | ירושלים |  | REUTERS
          חיפה -              | חיפה    |  |
          ארה"ב, תל אביב (AP) – | ארה"ב, תל אביב | | AP
          """)
  void readsThemInHebrew(String dateline, String place, String date, Agency agency) {
    assertRead(dateline, HEBREW, new Dateline(place, date, agency));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          تهران - ایرنا -      | تهران |  |
          تهران- ایسنا-        | تهران |  |
          مزار شریف (رویترز) - | مزار شریف | | REUTERS
          تهران –             | تهران |  |
          """)
  void readsThemInPersian(String dateline, String place, String date, Agency agency) {
    assertRead(dateline, PERSIAN, new Dateline(place, date, agency));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          اسلام آباد:                | اسلام آباد |  |
          کراچی (ویب ڈیسک) -         | کراچی     |  |
          لاہور (اے ایف پی):          | لاہور     |  | AFP
          """)
  void readsThemInUrdu(String dateline, String place, String date, Agency agency) {
    assertRead(dateline, URDU, new Dateline(place, date, agency));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          नयी दिल्ली, एक दिसंबर (भाषा)          | नयी दिल्ली | एक दिसंबर  | PTI
          नई दिल्ली, 1 दिसंबर (आईएएनएस)।        | नई दिल्ली  | 1 दिसंबर   | IANS
          पटना:                              | पटना     |           |
          """)
  void readsThemInHindi(String dateline, String place, String date, Agency agency) {
    assertRead(dateline, HINDI, new Dateline(place, date, agency));
  }

  @Test
  void readsThemInThai() {
    assertRead(
        "ปักกิ่ง, 1 ธ.ค. (ซินหัว) —",
        "เรือข้ามฟากกลับมาเดินเรืออีกครั้งหลังซ่อมแซมตลอดฤดูหนาว",
        new Dateline("ปักกิ่ง", "1 ธ.ค.", Agency.XINHUA));
  }

  private static void assertRead(String dateline, String copy, Dateline expected) {
    String line = dateline + " " + copy;
    Datelines.Found found = requireNonNull(Datelines.find(line));
    assertThat(found.dateline()).isEqualTo(expected);
    assertThat(found.agency()).isEqualTo(expected.agency());
    assertThat(line.substring(found.end())).isEqualTo(copy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // An agency that is spoken of.
        "قالت وكالة (رويترز) إن العبارة عادت إلى المرفأ بعد إصلاح استمر طوال الشتاء.",
        "وكالة رويترز - وهي شاهدة على ما جرى - قالت إن العبارة عادت إلى المرفأ يوم الاثنين.",
        "الساحل - وكالات السفر تشكو من قلة الركاب، وعبارات كثيرة بقيت في المرفأ طوال الشتاء.",
        // A name that a bracket explains.
        "اتحاد البحارة (أ ب) قال إن العبارة عادت إلى المرفأ بعد إصلاح استمر طوال الشتاء.",
        // A label.
        "عاجل - عادت العبارة إلى المرفأ القديم بعد إصلاح استمر طوال الشتاء كما قال القبطان.",
        "فيديو (رويترز) - عادت العبارة إلى المرفأ القديم بعد إصلاح استمر طوال الشتاء.",
        "فوری - کشتی مسافربری پس از تعمیر زمستانی به بندر بازگشت و مسافران سوار شدند.",
        "מבזק - המעבורת חזרה לנמל אחרי תיקון שנמשך כל החורף, כך אמר רב החובל.",
        "ब्रेकिंग - मरम्मत के बाद नौका बंदरगाह पर लौट आई, ऐसा नाविकों ने सोमवार को बताया।",
        // An aside, a journey, a definition, somebody who speaks.
        "القاهرة - المدينة التي لا تنام - استقبلت العبارة بعد إصلاح استمر طوال الشتاء.",
        "بيروت - دمشق رحلة طويلة إن كانت العبارة في الإصلاح طوال الشتاء، يقول القبطان.",
        "المطلوب - كما يقول القبطان دائما حين يسأله الركاب عن موعد العودة إلى المرفأ.",
        "המטרה - להחזיר את המעבורת לנמל לפני סוף החורף, כך אמר רב החובל ביום שני.",
        "واشنطن: لن نعيد العبارة إلى المرفأ قبل أن ينتهي إصلاح الرصيف القديم في الربيع.",
        "قال: «نعم» - ثم عاد إلى العبارة التي كانت في الإصلاح طوال الشتاء ولم يلتفت.",
        // Nothing behind it.
        "بيروت - قريبا",
      })
  void leavesProseAlone(String line) {
    assertThat(Datelines.find(line)).isNull();
  }
}

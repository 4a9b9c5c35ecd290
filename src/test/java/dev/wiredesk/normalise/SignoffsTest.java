package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignoffsTest {

  private static final String PROSE =
      "<p>The ferry came back to the old harbour on Monday after repairs that took all winter.</p>"
          + "<p>Nine passengers and a crate of oranges were aboard, said the captain, who was glad.</p>"
          + "<p>The breakwater will be raised before the next storms, the harbour office promised.</p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(끝)",
        "홍길동 기자",
        "（完）",
        "（山田太郎）",
        "【取材・文＝山田太郎】",
        "（责任编辑：李明）",
        "原标题：渡轮恢复航行",
        "(تحرير ليلى حداد)",
        "المصدر : رويترز",
        "م.م/ س.ن",
        "انتهای پیام/۱۲۳",
        "منبع: ایسنا",
        "عکس: سامان نادری",
        "Muhabir: Ayşe Yılmaz",
        "Kaynak: İHA",
        "Tüm hakları saklıdır.",
        "Ảnh: Nguyễn Văn An",
        "Nguyễn Văn An (Theo Reuters)",
        "(Theo TTXVN)",
        "Editor: Siti Aminah",
        "(bud/sit)",
        "(इनपुट: भाषा)",
        "--आईएएनएस",
        "ที่มา : BBC",
        "(Reuters)",
        "Source : AFP",
        "Related Stories from Harbour Post",
        "This story was originally published December 1, 2026, 10:15 AM.",
      })
  void goBelowTheCopy(String line) {
    String body = Entries.of(PROSE + "<p>" + line + "</p>").normalised().body();
    assertThat(body).isEqualTo(PROSE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(As if anybody had asked for oranges.)",
        "旅客说：“终于回家了。”",
        "Haber kısa sürede limana yayıldı.",
        "Theo thuyền trưởng, phà sẽ chạy hằng ngày.",
        "المصدر الوحيد للبرتقال هو المرفأ.",
        "사진은 부두에 걸렸다.",
        "Reuters reported the oranges first.",
        "Editor surat kabar itu ikut berlayar.",
      })
  void areNoSentence(String line) {
    String body = Entries.of(PROSE + "<p>" + line + "</p>").normalised().body();
    assertThat(body).endsWith("<p>" + line + "</p>");
  }

  @ParameterizedTest
  @CsvSource({"（共同）,KYODO", "(رويترز),REUTERS", "Theo AFP,AFP"})
  void nameTheAgencyWhoseCopyItIs(String line, Agency agency) {
    assertThat(Entries.of(PROSE + "<p>" + line + "</p>").normalised().agency()).isEqualTo(agency);
    assertThat(Entries.of("<p>" + line + "</p>" + PROSE).normalised().agency()).isEqualTo(agency);
  }

  @Test
  void areTheNamesOfTheAuthorsWhoStandBesideTheCopy() {
    Entries above = Entries.of("<p>Nguyễn Văn An, Jane Doe</p>" + PROSE);
    assertThat(above.by(List.of("Jane Doe", "Nguyễn Văn An")).normalised().body()).isEqualTo(PROSE);
    Entries below = Entries.of(PROSE + "<p>Jane Doe</p>");
    assertThat(below.by(List.of("Jane Doe")).normalised().body()).isEqualTo(PROSE);
    assertThat(below.by(List.of("Jane Roe")).normalised().body()).endsWith("<p>Jane Doe</p>");
  }
}

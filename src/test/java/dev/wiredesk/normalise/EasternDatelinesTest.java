package dev.wiredesk.normalise;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EasternDatelinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          新华社北京3月4日电（记者王伟）     | 北京      | 3月4日    | XINHUA
          东京共同社12月1日电              | 东京      | 12月1日   | KYODO
          路透社东京1日电                 | 东京      | 1日      | REUTERS
          中新社北京12月1日电              | 北京      | 12月1日   |
          （中央社記者王小明台北1日電）      | 台北      | 1日      |
          〔記者王小明／高雄報導〕          | 高雄      |         |
          """)
  void readsThemInChinese(String dateline, String place, String date, Agency agency) {
    assertRead(dateline, "渡轮周一恢复航行，港长说防波堤已经修好。", new Dateline(place, date, agency));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          【函館共同】                    | 函館       |       | KYODO
          【ソウル聯合ニュース】            | ソウル      |       | YONHAP
          【カイロ＝山田太郎】             | カイロ      |       |
          ［ワシントン　４日　ロイター］ -   | ワシントン   | ４日   | REUTERS
          [東京 4日 ロイター] -           | 東京       | 4日   | REUTERS
          """)
  void readsThemInJapanese(String dateline, String place, String date, Agency agency) {
    assertRead(dateline, "フェリーは月曜日に運航を再開した。", new Dateline(place, date, agency));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (부산=연합뉴스) 홍길동 기자 =       | 부산  |  | YONHAP
          [부산=뉴시스]홍길동 기자 =         | 부산  |  |
          (뉴욕 로이터=연합뉴스)             | 뉴욕  |  | YONHAP
          【서울=뉴시스】                  | 서울  |  |
          """)
  void readsThemInKorean(String dateline, String place, String date, Agency agency) {
    assertRead(dateline, "여객선이 월요일 운항을 재개했다.", new Dateline(place, date, agency));
  }

  private static void assertRead(String dateline, String copy, Dateline expected) {
    String line = dateline + " " + copy;
    Datelines.Found found = requireNonNull(Datelines.find(line));
    assertThat(found.dateline()).isEqualTo(expected);
    assertThat(line.substring(found.end())).isEqualTo(copy);
  }

  @ParameterizedTest
  @CsvSource({"【3月4日 AFP】,AFP", "新华社3月4日电,XINHUA"})
  void readsAnAgencyThatSignsWithoutAPlace(String dateline, Agency agency) {
    Datelines.Found found = requireNonNull(Datelines.find(dateline + " フェリーは運航を再開した。"));
    assertThat(found.dateline()).isNull();
    assertThat(found.agency()).isEqualTo(agency);
  }

  @Test
  void leavesTheWordsReadableInTheText() {
    Article article = Entries.of("<p>新华社北京3月4日电 渡轮周一恢复航行，港长说防波堤已经修好，九艘船中午前入港。</p>").normalised();
    assertThat(article.text()).startsWith("新华社北京3月4日电");
    assertThat(article.ledeWithoutDateline()).startsWith("渡轮");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "【速報＝港長会見】フェリーは月曜日に運航を再開した。",
        "【独自】フェリーは月曜日に運航を再開した。",
        "新华社记者周一来到港口，渡轮已经恢复航行。",
        "共同社报道说，渡轮周一恢复航行。",
        "(사진=홍길동) 여객선이 월요일 운항을 재개했다.",
        "（渡轮公司）说，渡轮周一恢复航行。",
      })
  void leavesProseAlone(String line) {
    assertThat(Datelines.find(line)).isNull();
  }
}

package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          홍길동 기자                          | 홍길동
          [부산=항구일보 홍길동 기자 hong@harbour.example] | 홍길동
          /홍길동·김하나 기자                    | 홍길동·김하나
          기자명 홍길동 기자                     | 홍길동
          本报记者 王伟                         | 王伟
          记者 王伟 摄                          | 王伟
          記者王小明／台北報導                    | 王小明
          攝影師 王小明                          | 王小明
          （记者王伟 实习生李明）                 | 王伟 实习生李明
          """)
  void readsReportersWhoSignWithTheirProfession(String line, String name) {
    Bylines.Byline byline = Reporters.read(line);
    assertThat(byline).isNotNull().extracting(Bylines.Byline::name).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "记者调查发现",
        "记者走访了港口，渡轮已经恢复航行。",
        "기자 간담회",
        "홍길동 기자가 부두에서 전했다.",
        "기자회견",
      })
  void leavesReportersWhoAreSpokenOf(String line) {
    assertThat(Reporters.read(line)).isNull();
  }
}

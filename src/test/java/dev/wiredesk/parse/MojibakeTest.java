package dev.wiredesk.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry’s back",
        "Fähre – “wieder” da…",
        "Café: 5 € a cup, it’s said",
        "‘Não’ and ‘São’"
      })
  void isUndoneWhereASignOfPunctuationShowsIt(String meant) {
    String written = new String(meant.getBytes(UTF_8), WINDOWS_1252);
    // The last byte of a closing quotation mark stands for nothing in windows-1252.
    String asSent = written.replace('\uFFFD', '\u009d');
    assertThat(Mojibake.undone(asSent)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry’s back",
        "«AMANHû é “sábado”",
        "Bâ€ and â‚¬ alone",
        "Ã© by itself",
        "«été» – “l’été”"
      })
  void isNotSeenInWhatPeopleWrite(String text) {
    assertThat(Mojibake.undone(text)).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Itâ€™s 25Â", "Itâ€™s Ãx", "Itâ€™s â€"})
  void leavesWhatIsNoSign(String text) {
    assertThat(Mojibake.undone(text)).isEqualTo(text.replace("â€™", "’"));
  }
}

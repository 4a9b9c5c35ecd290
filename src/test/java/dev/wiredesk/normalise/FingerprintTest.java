package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static final String COPY =
      "The ferry between the two islands will sail again on Monday, the harbour master said, after"
          + " divers cleared a fishing net from its rudder and found a second one below it. Bakers, who"
          + " had run out of flour, cheered. The ferry carries four hundred people a day, and most of"
          + " the bread.";

  private static final String REST = "“We can wait,” said one baker. “The dough cannot.”";

  @Test
  void isSharedByExactCopiesWithOtherHeadlineDatelineBylineAndCredits() {
    Article one =
        Entries.of(
                "<p>By JANE DOE, Associated Press</p><p>ODESA, Ukraine (AP) — "
                    + COPY
                    + "</p><p>"
                    + REST
                    + "</p>")
            .normalised();
    Article other =
        Entries.of(
                "<h1>Bread again</h1><p>Source: AP Photo</p><p>"
                    + COPY.toUpperCase(java.util.Locale.ROOT)
                    + "</p><p>\"We can wait,\" said one baker. \"The dough cannot.\"</p><p>© AP</p>")
            .titled("Bread again")
            .by(List.of("Harbour Post"))
            .normalised();
    assertThat(Fingerprint.of(one)).hasSize(64).isEqualTo(Fingerprint.of(other));
  }

  @Test
  void differsWhereAWordDiffers() {
    Article one = Entries.of("<p>" + COPY + "</p>").normalised();
    Article other =
        Entries.of("<p>" + COPY.replace("four hundred", "five hundred") + "</p>").normalised();
    assertThat(Fingerprint.of(one)).isNotEqualTo(Fingerprint.of(other));
  }

  @Test
  void isEmptyForTextTooShortToTell() {
    assertThat(Fingerprint.of(Entries.of("<p>Rain fell.</p>").normalised())).isEmpty();
    assertThat(Fingerprint.of(Entries.of("").normalised())).isEmpty();
  }
}

package dev.wiredesk.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.message.HeaderGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerHeadTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest(name = "{0} is fresh for {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      textBlock =
          """
          Cache-Control: max-age=600                                    | PT10M
          Cache-Control: public, MAX-AGE=600                            | PT10M
          Cache-Control: max-age="600"                                  | PT10M
          Cache-Control: max-age=600; Age: 60                           | PT9M
          Cache-Control: max-age=600; Age: 900                          | PT0S
          Cache-Control: max-age=600; Age: old                          | PT10M
          Cache-Control: max-age=600; Cache-Control: max-age=10         | PT10M
          Cache-Control: max-age=600; Expires: 0                        | PT10M
          Cache-Control: max-age=600, no-cache                          | PT0S
          Cache-Control: no-store                                       | PT0S
          Cache-Control: max-age=-1                                     | null
          Cache-Control: max-age=soon                                   | null
          Cache-Control: max-age=soon; Expires: Sun, 01 Mar 2026 12:30:00 GMT | null
          Cache-Control: max-age=-1; Expires: Fri, 31 Dec 9999 23:59:59 GMT | null
          Cache-Control: s-maxage=600                                   | null
          Cache-Control: max-age=99999999999999999999999                | PT596523H14M8S
          Expires: Sun, 01 Mar 2026 12:30:00 GMT                        | PT30M
          Expires: Sun, 01 Mar 2026 12:30:00 GMT; Date: Sun, 01 Mar 2026 12:20:00 GMT | PT10M
          Expires: Sunday, 01-Mar-26 12:30:00 GMT                       | PT30M
          Expires: Sun Mar  1 12:30:00 2026                             | PT30M
          Expires: Mon, 1 Mar 2026 12:30:00 UTC                         | PT30M
          Expires: Thursday, 01-Jan-70 00:00:00 GMT                     | PT0S
          Expires: Sun, 01 Mar 2026 12:30:00 EST                        | PT0S
          Expires: Sun, 01 Mar 2026 11:30:00 GMT                        | PT0S
          Expires: 0                                                    | PT0S
          Expires: never                                                | PT0S
          X-Nothing: said                                               | null
          """)
  void knowsForHowLongAnAnswerIsFresh(String headers, @Nullable Duration fresh) {
    assertThat(head(headers).fresh()).isEqualTo(fresh);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      textBlock =
          """
          120                           | PT2M
          0                             | PT0S
          99999999999999999999          | PT596523H14M8S
          Sun, 01 Mar 2026 13:00:00 GMT | PT1H
          Sun, 01 Mar 2026 11:00:00 GMT | PT0S
          Mon, 01 Mar 9999 11:00:00 GMT | PT596523H14M8S
          -5                            | null
          1.5                           | null
          soon                          | null
          """)
  void readsRetryAfterAsSecondsOrDate(String value, @Nullable Duration delay) {
    assertThat(head("Retry-After: " + value).retryAfter()).isEqualTo(delay);
  }

  @Test
  void doesNotTakeNovelsForValidators() {
    AnswerHead head = head("ETag: \"" + "x".repeat(2000) + "\"; Last-Modified: ");
    assertThat(head.validators()).isEqualTo(Validators.NONE);
  }

  @Test
  void doesNotTakeForAValidatorWhatADatabaseCannotKeep() {
    assertThat(head("ETag: \"a\0b\"").validators()).isEqualTo(Validators.NONE);
  }

  @Test
  void sendsNoValidatorThatFitsEverything() {
    assertThat(head("ETag: *; Last-Modified: today").validators())
        .isEqualTo(new Validators(null, "today"));
    assertThat(head("ETag: *").refreshed(new Validators("\"a\"", null)))
        .isEqualTo(new Validators("\"a\"", null));
  }

  @Test
  void replacesTheValidatorsThatA304BringsAndKeepsTheOthers() {
    Validators stored = new Validators("\"a\"", "yesterday");
    assertThat(head("ETag: W/\"b\"").refreshed(stored))
        .isEqualTo(new Validators("W/\"b\"", "yesterday"));
    assertThat(head("Last-Modified: today").refreshed(stored))
        .isEqualTo(new Validators("\"a\"", "today"));
    assertThat(head("X-Nothing: said").refreshed(stored)).isEqualTo(stored);
  }

  private static AnswerHead head(String headers) {
    HeaderGroup group = new HeaderGroup();
    group.setHeaders(
        Arrays.stream(headers.split("; ", -1)).map(AnswerHeadTest::header).toArray(Header[]::new));
    return new AnswerHead(group, NOW);
  }

  private static Header header(String line) {
    String[] parts = line.split(": ?", 2);
    return new BasicHeader(parts[0], parts[1]);
  }
}

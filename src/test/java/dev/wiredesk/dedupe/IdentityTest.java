package dev.wiredesk.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.archive.Traits;
import dev.wiredesk.dedupe.Identity.Bearer;
import dev.wiredesk.dedupe.Identity.Setting;
import dev.wiredesk.parse.Entry;
import dev.wiredesk.parse.Entry.Rung;
import dev.wiredesk.parse.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entries of one source that are the same one under two ids, and entries that are not. */
class IdentityTest {

  private static final String A =
      "Two barges broke loose in the night and drifted past the mill."
          + " Nobody was aboard, the harbour master said on Monday.";
  private static final String B =
      "The barges that drifted past the mill have been towed back."
          + " Their owner will pay for the broken fence, the harbour master said.";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          to https                  | http://q.example/?p=1   | /1 | Barges adrift       | 10:00 | A || https://q.example/?p=1   | /1 | Barges back         | 11:00 | B | apart    |
          next version              | https://q.example/1#0   | /1 | Barges adrift at mill| 10:00| A || https://q.example/1#1    | /1 | Barges at mill back | 11:00 | B | together |
          version, new headline     | https://q.example/1#0   | /1 | Barges adrift       | 10:00 | A || https://q.example/1#1    | /1 | Towed home          | 10:00 | B | together |
          to another host           | http://q.example/?p=1   | /1 | Barges adrift       | 10:00 | A || https://r.example/?p=1   | /2 | Barges back         | 10:00 | B | apart    |
          host, without dates       | http://q.example/?p=1   | /1 | Barges adrift       |       | A || https://r.example/?p=1   | /2 | Barges adrift       |       | A | apart    |
          host, telling headline    | http://q.example/?p=1   | /1 | Two barges adrift at the mill | 10:00 | A || https://r.example/?p=1 | /2 | Two barges adrift at the mill | 11:00 | B | apart |
          all numbered anew         | a-1                     | /1 | Barges adrift       | 10:00 | A || b-9                      | /1 | Barges adrift       | 10:00 | A | apart    |
          anew and edited           | a-1                     | /1 | Barges adrift       | 10:00 | A || b-9                      | /1 | Towed home          | 10:00 | B | alone    |
          anew, dated anew          | a-1                     | /1 | Barges adrift       | 10:00 | A || b-9                      | /1 | Barges adrift       | 12:00 | A | apart    |
          id and address anew       | a-1                     | /1 | Barges adrift       | 10:00 | A || b-9                      | /2 | Barges adrift       | 10:00 | B | apart    |
          twice in one document     | a-1                     | /1 | Barges adrift       | 10:00 | A || b-9                      | /1 | Barges adrift       | 11:00 | A | together |
          """)
  void knowsAnEntryUnderItsNewId(
      String what,
      String id,
      String link,
      String title,
      @Nullable String time,
      String text,
      @Nullable String nothing,
      String id2,
      String link2,
      String title2,
      @Nullable String time2,
      String text2,
      String setting) {
    assertThat(judge(id, link, title, time, text, id2, link2, title2, time2, text2, setting))
        .as(what)
        .isPresent();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tomorrow's forecast       | f-1                     | /w | Weather forecast    | 10:00 | A || f-2                      | /w | Weather forecast    | 11:00 | B | apart    |
          forecast of another host  | https://q.example/f     | /1 | Weather forecast    | 10:00 | A || https://r.example/f      | /2 | Weather forecast    | 11:00 | B | apart    |
          posts of a live page      | https://q.example/l#11  | /l | Barges adrift       | 10:00 | A || https://q.example/l#12   | /l | Towed home          | 11:00 | B | together |
          numbered posts            | https://q.example/l#11  | /l | Update 11           | 10:00 | A || https://q.example/l#12   | /l | Update 12           | 11:00 | B | together |
          one address for all       | a-1                     | /  | Barges adrift       | 10:00 | A || a-2                      | /  | Towed home          | 10:00 | B | apart    |
          two at once, side by side | a-1                     | /1 | Photographs         | 10:00 | A || a-2                      | /2 | Photographs         | 10:00 | B | together |
          two numbers               | https://q.example/?p=1  | /1 | Barges adrift       | 10:00 | A || https://q.example/?p=2   | /2 | Towed home          | 10:00 | B | apart    |
          one number on two sites   | https://q.example/?p=1  | /1 | Barges adrift       | 10:00 | A || https://r.example/?p=1   | /2 | Towed home          | 11:00 | B | apart    |
          """)
  void takesAnotherEntryForAnother(
      String what,
      String id,
      String link,
      String title,
      @Nullable String time,
      String text,
      @Nullable String nothing,
      String id2,
      String link2,
      String title2,
      @Nullable String time2,
      String text2,
      String setting) {
    assertThat(judge(id, link, title, time, text, id2, link2, title2, time2, text2, setting))
        .as(what)
        .isEmpty();
  }

  private static Optional<String> judge(
      String id,
      String link,
      String title,
      @Nullable String time,
      String text,
      String id2,
      String link2,
      String title2,
      @Nullable String time2,
      String text2,
      String setting) {
    return Identity.same(
        bearer(id, link, title, time, text),
        bearer(id2, link2, title2, time2, text2),
        new Setting(setting.equals("together"), setting.equals("alone")));
  }

  private static Bearer bearer(
      String id, String link, String title, @Nullable String time, String text) {
    Entry entry =
        new Entry(
            id,
            Rung.ID,
            id,
            "https://q.example" + link,
            title,
            null,
            text.equals("A") ? A : B,
            List.of(),
            time == null ? null : Moment.at(Instant.parse("2026-03-01T" + time + ":00Z")),
            null,
            List.of(),
            List.of(),
            null,
            null,
            null);
    return new Bearer(Traits.id(entry), () -> title, Traits.of(entry));
  }
}

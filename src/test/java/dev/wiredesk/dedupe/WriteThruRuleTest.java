package dev.wiredesk.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.archive.KnownEntry;
import dev.wiredesk.normalise.Advisory;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.normalise.Origin;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which changes of an article a reader would care about. */
class WriteThruRuleTest {

  private static final KnownEntry KNOWN =
      new KnownEntry(1, "k", "h", 1L, 1L, false, false, false, Instant.EPOCH);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a toll that rises             | The flood killed 12 people.           | The flood killed 15 people.
          a decimal                     | Prices rose 1.5 percent.              | Prices rose 15 percent.
          a sum                         | They paid $40 for it.                 | They paid €40 for it.
          a name put right              | Mayor Anna Holt said so.              | Mayor Anna Hold said so.
          a day put right               | It sank on Tuesday.                   | It sank on Wednesday.
          a sentence more               | The bridge is shut.                   | The bridge is shut. Buses run instead.
          a sentence less               | The bridge is shut. Buses run.        | The bridge is shut.
          a word turned                 | He did sign the paper.                | He did not sign the paper.
          a short word                  | The cat was shut in.                  | The cut was shut in.
          a line that only looks dated  | Updated figures show 12 dead.         | Updated figures show 15 dead.
          a heading that looks so       | It sank.;Updated toll: 12 dead        | It sank.;Updated toll: 15 dead
          a count that is the story     | It had 300 views of the Alps on show. | It had 400 views of the Alps on show.
          """)
  void matters(String what, String before, String after) {
    assertThat(matter(before, after)).as(what).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          quotation marks          | "We won't," he said - twice.     | “We won’t,” he said – twice.
          blanks                   | The bridge  is shut.             | The bridge is shut.
          capitals                 | The Bridge is shut.              | The bridge is shut.
          a full stop              | The bridge is shut               | The bridge is shut.
          a hyphen                 | They co-operate now.             | They cooperate now.
          ligatures and widths     | The ﬁrst bridge is shut.         | The first bridge is shut.
          letters swapped          | The goverment minsiter left.     | The goverment minister left.
          a letter doubled         | They were embarassed by it.      | They were embarrassed by it.
          hours that pass          | It sank 3 hours ago.             | It sank 4 hours ago.
          when it was put up       | It sank.;Updated 3 hours ago     | It sank.;Updated 4 hours ago
          the date of an update    | It sank.;Updated March 1, 2026   | It sank.;Updated March 2, 2026
          the date, in German      | Es sank.;Stand: 1. März 2026, 12 Uhr | Es sank.;Stand: 2. März 2026, 9 Uhr
          how long it takes        | 5 min read;It sank.              | 6 min read;It sank.
          how long, in German      | Lesezeit: 3 Minuten;Es sank.     | Lesezeit: 4 Minuten;Es sank.
          how often it was read    | 1,204 views;It sank.             | 1,377 views;It sank.
          what was said of it      | It sank.;Comments (12)           | It sank.;Comments (15)
          counts in Russian        | Лодка утонула.;120 просмотров    | Лодка утонула.;150 просмотров
          a call to subscribe      | It sank.                         | It sank.;Sign up for our newsletter
          a share bar              | It sank.                         | It sank.;Share this on Facebook Twitter WhatsApp
          """)
  void doesNotMatter(String what, String before, String after) {
    assertThat(matter(before, after)).as(what).isFalse();
  }

  @Test
  void aChangedHeadlineMattersAndItsPunctuationDoesNot() {
    assertThat(
            WriteThruRule.matters(
                article("Ferry sinks", "It sank."), article("Ferry afloat", "It sank.")))
        .isTrue();
    assertThat(
            WriteThruRule.matters(
                article("'Ferry sinks'", "It sank."), article("‘Ferry sinks’", "It sank.")))
        .isFalse();
  }

  @Test
  void otherLinksToOtherStoriesDoNotMatter() {
    Article one = linked("Harbour opens again");
    Article other = linked("Two cranes fall in the storm");

    assertThat(WriteThruRule.again(one, other, KNOWN)).isEqualTo(new Match.WriteThru(KNOWN, false));
  }

  @Test
  void picturesOfAnotherSizeAndOtherTrackingDoNotMatter() {
    Article one =
        article(
            "Ferry sinks",
            "<p>It sank. <img src=\"https://q.example/a.jpg?w=400\"></p>",
            "It sank.",
            null);
    Article other =
        article(
            "Ferry sinks",
            "<p>It sank. <img src=\"https://q.example/a.jpg?w=800\"></p>",
            "It sank.",
            null);

    assertThat(WriteThruRule.again(one, other, KNOWN)).isEqualTo(new Match.WriteThru(KNOWN, false));
    assertThat(WriteThruRule.again(one, one, KNOWN)).isEqualTo(new Match.Known());
  }

  @Test
  void aCorrectionIsToldEvenWhereTheWordsStay() {
    Article one = article("Ferry sinks", "<p>It sank.</p>", "It sank.", null);
    Article other =
        article(
            "Ferry sinks",
            "<p>It sank.</p>",
            "It sank.",
            new Advisory(Advisory.Kind.CORRECTION, "Corrects name of the ferry"));

    assertThat(WriteThruRule.again(one, other, KNOWN)).isEqualTo(new Match.WriteThru(KNOWN, true));
    assertThat(WriteThruRule.again(other, other, KNOWN)).isEqualTo(new Match.Known());
  }

  @Test
  void aKillInTheFeedIsToldThoughThePageOfItsArticleHasGone() {
    Article page = article("Ferry sinks", "<p>It sank.</p>", "It sank.", null, Origin.PAGE);
    Advisory kill = new Advisory(Advisory.Kind.KILL, "Kill, kill, kill");
    Article killed = article("Ferry sinks", "<p>Kill it.</p>", "Kill it.", kill);
    Article teaser = article("Ferry sinks", "<p>It…</p>", "It…", null);

    assertThat(WriteThruRule.again(page, killed, KNOWN))
        .isEqualTo(new Match.WriteThru(KNOWN, true));
    assertThat(WriteThruRule.again(page, teaser, KNOWN)).isEqualTo(new Match.Known());
  }

  private static boolean matter(String before, String after) {
    return WriteThruRule.matters(article("Ferry sinks", before), article("Ferry sinks", after));
  }

  private static Article article(String headline, String lines) {
    return article(headline, "", lines.replace(";", "\n"), null);
  }

  private static Article linked(String other) {
    String link = "<p><a href=\"https://q.example/x\">" + other + "</a></p>";
    return article("Ferry sinks", "<p>It sank.</p>" + link, "It sank.\n" + other, null);
  }

  private static Article article(
      String headline, String body, String text, @Nullable Advisory advisory) {
    return article(headline, body, text, advisory, Origin.FEED);
  }

  private static Article article(
      String headline, String body, String text, @Nullable Advisory advisory, Origin origin) {
    return new Article(
        null, headline, "", body, text, null, null, null, List.of(), null, null, null, List.of(),
        List.of(), null, advisory, origin, null);
  }
}

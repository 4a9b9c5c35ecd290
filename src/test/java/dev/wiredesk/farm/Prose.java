package dev.wiredesk.farm;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Entries that look like news and mean nothing: the same for the same feed and number, and no two
 * alike.
 */
final class Prose {

  private static final String[] LITTLE =
      ("the of a in to and for on with at from that has was by after said will its more than over"
              + " about into new as be not are were which their they had but this an it first two"
              + " last week year people could would against during between before")
          .split(" ");

  private static final String[] KNOWN =
      ("France Kenya Brazil Japan Ukraine Germany Egypt Canada Lyon Nairobi Kyiv Berlin Cairo"
              + " Toronto parliament minister election court police budget striker match hospital"
              + " vaccine storm flood ceasefire army school teachers union wages market bank"
              + " shares film orchestra satellite climate harvest festival bishop referendum")
          .split(" ");

  /**
   * As many words as fifty thousand articles of an agency use; the n-th most frequent comes an n-th
   * as often as the first (Zipf's law).
   */
  private static final int VOCABULARY = 200_000;

  /** Words more frequent than the rest are in the lists above. */
  private static final int LISTED = 100;

  private static final String[] BEGINNINGS =
      "b br c d dr f g h k l m n p r s st t tr v w".split(" ");
  private static final String[] MIDDLES = "a e i o u ai ea ou".split(" ");
  private static final String[] ENDS = "l n r s t m nd rk st x".split(" ");

  private static final String[] WORDS = words();

  private final long seed;
  private final Instant start;

  /**
   * @param start when entry 0 of every feed appeared; each later one comes a minute after
   */
  Prose(long seed, Instant start) {
    this.seed = seed;
    this.start = start;
  }

  /** An RSS item of about 1.9 kB. */
  String item(int feed, long number) {
    SplittableRandom lots = new SplittableRandom(seed + feed * 1_000_003L + number * 7_919L);
    String title = sentence(lots, 7 + lots.nextInt(6));
    String link = "https://farm-%d.example/2026/%d.html".formatted(feed, number);
    StringBuilder body = new StringBuilder();
    for (int paragraph = 0; paragraph < 4; paragraph++) {
      body.append("<p>");
      for (int i = 0; i < 3; i++) {
        body.append(sentence(lots, 12 + lots.nextInt(14))).append(". ");
      }
      body.append("</p>");
    }
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            start.plusSeconds(number * 60).atOffset(ZoneOffset.UTC));
    return """
    <item><title>%s</title><link>%s</link><guid isPermaLink="false">farm-%d-%d</guid>
    <pubDate>%s</pubDate><dc:creator>%s</dc:creator><category>%s</category>
    <description>%s</description>
    <content:encoded><![CDATA[%s]]></content:encoded></item>
    """
        .formatted(
            title,
            link,
            feed,
            number,
            date,
            name(lots) + " " + name(lots),
            pick(KNOWN, lots),
            sentence(lots, 18),
            body);
  }

  private static String sentence(SplittableRandom lots, int words) {
    StringBuilder sentence = new StringBuilder(name(lots));
    for (int i = 1; i < words; i++) {
      int kind = lots.nextInt(10);
      sentence.append(' ');
      if (kind < 4) {
        sentence.append(pick(LITTLE, lots));
      } else if (kind < 5) {
        sentence.append(pick(KNOWN, lots));
      } else {
        sentence.append(word(lots));
      }
    }
    return sentence.toString();
  }

  private static String name(SplittableRandom lots) {
    String word = word(lots);
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String word(SplittableRandom lots) {
    return WORDS[(int) (LISTED * Math.pow((double) VOCABULARY / LISTED, lots.nextDouble()))];
  }

  private static String[] words() {
    SplittableRandom lots = new SplittableRandom(VOCABULARY);
    String[] words = new String[VOCABULARY];
    Arrays.setAll(words, rank -> coined(lots, rank < 5_000 ? 1 : 2));
    return words;
  }

  private static String coined(SplittableRandom lots, int more) {
    StringBuilder word = new StringBuilder();
    for (int i = more; i >= 0; i--) {
      word.append(pick(BEGINNINGS, lots)).append(pick(MIDDLES, lots));
    }
    return word.append(pick(ENDS, lots)).toString();
  }

  private static String pick(String[] words, SplittableRandom lots) {
    return words[lots.nextInt(words.length)];
  }
}

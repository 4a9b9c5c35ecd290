package dev.wiredesk.normalise;

import dev.wiredesk.parse.Entry;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies as feeds carry them: some a teaser, most an article with its furniture. */
final class FeedBodies {

  private static final String[] WORDS =
      ("the harbour ferry mole storm council budget minister talks grain ship winter bridge river school"
              + " market price strike union court judge lake town coast rain engine captain pilot crew"
              + " said on Monday that after before while near against under would have been more than")
          .split(" ");

  private FeedBodies() {}

  static List<Entry> entries(int count) {
    Random lots = new Random(7);
    return IntStream.range(0, count).mapToObj(i -> entry(i, lots)).toList();
  }

  private static Entry entry(int number, Random lots) {
    String headline = sentence(lots, 7);
    return new Entry(
        "key-" + number,
        Entry.Rung.ID,
        "id-" + number,
        "https://outlet.example/news/" + number + "?utm_source=feed",
        headline,
        null,
        number % 5 == 0 ? teaser(lots) : body(headline, lots, 4 + number % 9),
        List.of("By JANE DOE, Associated Press"),
        null,
        null,
        List.of(new Entry.Category("Harbour", null, null)),
        List.of(),
        "en",
        null);
  }

  private static String teaser(Random lots) {
    return "<p>"
        + sentence(lots, 25)
        + " <a href=\"/more\">Read more</a></p><img src=\"/p.gif\" width=\"1\" height=\"1\">";
  }

  private static String body(String headline, Random lots, int paragraphs) {
    return "<div class=\"story\"><h1>"
        + headline
        + "</h1><p>By JANE DOE, Associated Press</p>"
        + "<figure><img src=\"/a.jpg\" srcset=\"/a.jpg 1x, /a2.jpg 2x\" alt=\"A ferry\">"
        + "<figcaption>A ferry. (AP Photo/Jane Doe)</figcaption></figure>"
        + "<p>KYIV, Ukraine (AP) — "
        + sentence(lots, 30)
        + "</p>"
        + IntStream.range(0, paragraphs)
            .mapToObj(i -> paragraph(lots))
            .collect(Collectors.joining("\n"))
        + "<ul><li>"
        + sentence(lots, 8)
        + "</li><li>"
        + sentence(lots, 9)
        + "</li></ul>"
        + "<div class=\"share-bar\"><a href=\"https://social.example/share?u=1\">Share</a></div>"
        + "<p>___</p><p>Copyright 2025 The Associated Press. All rights reserved.</p>"
        + "<script>track(1)</script></div>";
  }

  private static String paragraph(Random lots) {
    return "<p>"
        + sentence(lots, 22)
        + " <a href=\"https://outlet.example/x?utm_medium=rss&amp;id=4\">"
        + sentence(lots, 4)
        + "</a> <em>"
        + sentence(lots, 3)
        + "</em> "
        + sentence(lots, 28)
        + "</p>";
  }

  private static String sentence(Random lots, int words) {
    String text =
        IntStream.range(0, words)
            .mapToObj(i -> WORDS[lots.nextInt(WORDS.length)])
            .collect(Collectors.joining(" "));
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }
}

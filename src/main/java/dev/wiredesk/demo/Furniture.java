package dev.wiredesk.demo;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Copy as an outlet prints it, between its labels, bylines, share bars and small print. */
final class Furniture {

  private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)}");
  private static final Pattern EMPTY =
      Pattern.compile("<(p|b|div)[^>]*>(<(em|span)[^>]*></\\3>)?</\\1>(<br>)?\n");

  private Furniture() {}

  /** The entry's body in the outlet's feed. */
  static String around(Item item) {
    String filled =
        fill(Resources.text("furniture/" + item.outlet().slug() + ".html"), values(item));
    return EMPTY.matcher(filled).replaceAll("");
  }

  /** The same words without any furniture, as paragraphs of HTML. */
  static String body(Item item) {
    StringBuilder html = new StringBuilder();
    Story.Correction correction = item.story().correction();
    if (item.isCorrected() && correction != null) {
      html.append("<p>CORRECTION: ").append(escape(correction.notice())).append("</p>\n");
    }
    String opening = dateline(item);
    for (String paragraph : item.paragraphs()) {
      html.append("<p>").append(escape(opening + paragraph)).append("</p>\n");
      opening = "";
    }
    return html.toString().stripTrailing();
  }

  private static String dateline(Item item) {
    if (!item.outlet().datelined()) {
      return "";
    }
    Wire wire = item.run().wire();
    return wire == null
        ? item.story().place().city().toUpperCase(Locale.ROOT) + " — "
        : wire.dateline(item.story().place(), item.story().filed());
  }

  /** What a page or a feed's body may name; all of it escaped but the body. */
  static Map<String, String> values(Item item) {
    Outlet outlet = item.outlet();
    Story story = item.story();
    Map<String, String> values = new HashMap<>();
    values.put("headline", item.headline());
    values.put("lede", item.lede());
    values.put("section", story.section());
    values.put("area", story.place().area());
    values.put("country", story.place().countryLabel());
    values.put("city", story.place().city());
    values.put("date", date(item));
    values.put(
        "year",
        DateTimeFormatter.ofPattern("yyyy").format(item.published().atOffset(ZoneOffset.UTC)));
    values.put("picture", item.picture());
    values.put("caption", story.caption());
    values.put("byline", byline(item));
    values.put("credit", signed(item, outlet.credit()));
    values.put("signoff", item.run().wire() == null ? "" : signed(item, outlet.signoff()));
    values.put("link", item.link());
    values.put("base", outlet.base());
    values.put("n", Long.toString(story.number()));
    values.replaceAll((name, value) -> escape(value));
    values.put("body", body(item));
    return values;
  }

  static String date(Item item) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(item.locale())
        .format(item.published().atOffset(ZoneOffset.UTC));
  }

  /** Who wrote it, in the outlet's way. */
  static String byline(Item item) {
    Outlet outlet = item.outlet();
    return signed(item, item.run().wire() == null ? outlet.own() : outlet.byline());
  }

  private static String signed(Item item, String pattern) {
    Wire wire = item.run().wire();
    Story story = item.story();
    return fill(
        pattern,
        Map.of(
            "author", story.author(),
            "AUTHOR", story.author().toUpperCase(Locale.ROOT),
            "editor", story.editor(),
            "city", story.place().city(),
            "agency", wire == null ? item.outlet().title() : wire.title(),
            "code", wire == null ? item.outlet().title() : wire.code()));
  }

  /** Puts the values in; a name without one stays as it is. */
  static String fill(String text, Map<String, String> values) {
    return NAME.matcher(text)
        .replaceAll(
            match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
  }

  static String escape(String text) {
    return text.codePoints()
        .mapToObj(point ->
            switch (point) {
              case '&' -> "&amp;";
              case '<' -> "&lt;";
              case '>' -> "&gt;";
              case '"' -> "&quot;";
              default -> Character.toString(point);
            })
        .collect(Collectors.joining());
  }
}

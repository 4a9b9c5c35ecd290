package dev.wiredesk.normalise;

import dev.wiredesk.parse.Moment;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** When a page declares that its article was published and changed, the surest word first. */
final class PageDates {

  /** Names of meta elements, and selectors of what the page shows. */
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:published_time",
          "[itemprop=datePublished]",
          "parsely-pub-date",
          "dc.date.issued",
          "date",
          "time[pubdate], article header time[datetime], article time[datetime]",
          "article:published:time",
          "sailthru.date",
          "cxenseparse:recs:publishtime",
          "dcterms.issued",
          "pubdate",
          "publishdate",
          "publish-date");

  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "[itemprop=dateModified]",
          "article:modified:time",
          "last-modified",
          "dcterms.modified");

  /** What a clock on the wall shows, and whether the zone is named. */
  private static final Pattern CLOCK =
      Pattern.compile(
          "^(?<clock>\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}).*?(?<zone>Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?$");

  private final Document page;
  private final JsonLd jsonLd;
  private final UnaryOperator<String> meta;

  /**
   * @param meta the content of a meta element by its name in lower case, "" if there is none
   */
  PageDates(Document page, JsonLd jsonLd, UnaryOperator<String> meta) {
    this.page = page;
    this.jsonLd = jsonLd;
    this.meta = meta;
  }

  @Nullable Moment published() {
    return first(jsonLd.text("datePublished"), PUBLISHED);
  }

  @Nullable Moment modified() {
    return first(jsonLd.text("dateModified"), MODIFIED);
  }

  private @Nullable Moment first(String declared, List<String> places) {
    List<String> said =
        Stream.concat(Stream.of(declared), places.stream().map(this::at))
            .map(String::strip)
            .filter(value -> Dates.read(value) != null)
            .toList();
    return said.isEmpty() ? null : Dates.read(zoned(said.getFirst(), said));
  }

  private String at(String place) {
    return place.contains("[") ? attribute(place) : meta.apply(place);
  }

  /** A time without zone is believed to be in that of another that shows the same clock. */
  private static String zoned(String date, List<String> others) {
    Matcher bare = CLOCK.matcher(date);
    return !bare.matches() || bare.group("zone") != null
        ? date
        : others.stream()
            .filter(other -> showsZoned(other, bare.group("clock").replace(' ', 'T')))
            .findFirst()
            .orElse(date);
  }

  private static boolean showsZoned(String other, String clock) {
    Matcher zoned = CLOCK.matcher(other);
    return zoned.matches()
        && zoned.group("zone") != null
        && zoned.group("clock").replace(' ', 'T').equals(clock);
  }

  private String attribute(String selector) {
    Element element = page.selectFirst(selector);
    return element == null
        ? ""
        : Stream.of(element.attr("datetime"), element.attr("content"), element.text())
            .filter(value -> !value.isBlank())
            .findFirst()
            .orElse("");
  }
}

package dev.wiredesk.normalise;

import dev.wiredesk.fetch.RegistrableDomain;
import dev.wiredesk.parse.Entry;
import dev.wiredesk.parse.Moment;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article outside the article: JSON-LD first, then Open Graph, then
 * HTML.
 */
final class PageMeta {

  private static final int MOST_SUBJECTS = 30;
  private static final int LONGEST_SUBJECT = 100;

  private static final Pattern WRITTEN_BY =
      Pattern.compile(
          "(?iu)(?:written|posted) by|(?:verfasst|geschrieben) von|(?:écrit|rédigé) par"
              + "|escrito por|scritto da|geschreven door|skrevet a[fv]|skriven av"
              + "|napisane przez|автор|написано|yazan|kirjoittanut|ditulis oleh|作者|執筆者|글쓴이"
              + "|كُتب بواسطة|نویسنده");

  private final Document page;
  private final JsonLd jsonLd;
  private final PageDates dates;
  private final String location;
  private final Map<String, String> named = new HashMap<>();

  PageMeta(Document page, String location) {
    this.page = page;
    this.jsonLd = JsonLd.of(page);
    this.dates = new PageDates(page, jsonLd, this::meta);
    this.location = location;
    for (Element meta : page.select("meta[content]")) {
      named.putIfAbsent(key(meta.attr("property")), meta.attr("content"));
      named.putIfAbsent(key(meta.attr("name")), meta.attr("content"));
    }
    named.remove("");
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** Whether everybody may read it (schema.org isAccessibleForFree). */
  boolean isFree() {
    return !jsonLd.text("isAccessibleForFree").matches("(?i)(?:.*/)?false")
        && !meta("article:content_tier").equalsIgnoreCase("locked");
  }

  /** The article's text as the page repeats it in its metadata, or "". */
  String claimedText() {
    return jsonLd.articleBody();
  }

  String headline() {
    String heading =
        page.select("h1").size() == 1 ? page.select("h1").text() : text("[itemprop=headline]");
    String found =
        first(
            Stream.of(
                jsonLd.headline(), meta("og:title"), heading, meta("twitter:title"), page.title()));
    String title = Cleaned.shorten(Markup.plain(found), Normaliser.LONGEST_HEADLINE);
    return PageTitle.headline(page, title, meta("og:site_name"), location);
  }

  /** What the page says of its article in a sentence or two, or "". */
  String description() {
    return Markup.plain(
        first(Stream.of(meta("og:description"), meta("description"), jsonLd.text("description"))));
  }

  List<String> authors() {
    String host = site(location);
    Stream<String> houses =
        Stream.of(
            meta("og:site_name"),
            meta("application-name"),
            jsonLd.text("publisher"),
            host,
            host.replaceFirst("\\.[a-z.]+$", ""));
    String other =
        first(
            Stream.of(
                    meta("author"),
                    meta("article:author"),
                    meta("byl"),
                    meta("sailthru.author"),
                    meta("parsely-author"),
                    meta("cxenseparse:author"),
                    meta("dcterms.creator"),
                    writtenBy(),
                    text("[itemprop=author]"))
                // article:author is the address of a profile, by the letter of Open Graph.
                .filter(name -> !name.contains("://")));
    return new PageAuthors(page, houses).of(jsonLd.authors(), other);
  }

  /** Labelled in the language of the page; the second such label tells how long it is to read. */
  private String writtenBy() {
    String name = meta("twitter:data1");
    boolean labelled = WRITTEN_BY.matcher(meta("twitter:label1").strip()).matches();
    return labelled ? name : meta("twitter:misc:written by");
  }

  @Nullable Moment published() {
    return dates.published();
  }

  @Nullable Moment modified() {
    return dates.modified();
  }

  /**
   * BCP 47, as the page declares it, else as its server does.
   *
   * @param sent the Content-Language header
   */
  @Nullable String language(@Nullable String sent) {
    return Stream.of(page.select("html").attr("lang"), meta("og:locale"), sent == null ? "" : sent)
        .map(declared -> declared.strip().replace('_', '-'))
        .filter(tag -> tag.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}"))
        .findFirst()
        .orElse(null);
  }

  /** The canonical address if it is on the page's own site, else where the page was found. */
  @Nullable String link() {
    String canonical = declared();
    boolean own = canonical != null && site(canonical).equals(site(location));
    return own ? canonical : Address.web(location, location);
  }

  /**
   * The address that the page gives itself (RFC 6596), if it is one of the same outlet and not its
   * front page, where careless templates lead.
   */
  @Nullable String canonical() {
    String canonical = declared();
    return canonical != null
            && domain(canonical).equals(domain(location))
            && !CanonicalUrl.withoutHost(canonical).isEmpty()
        ? canonical
        : null;
  }

  private @Nullable String declared() {
    String canonical = page.select("link[rel~=(?i)(?:^|\\s)canonical(?:\\s|$)]").attr("href");
    return canonical.isBlank() ? null : Address.web(canonical, location);
  }

  private static String domain(String address) {
    return RegistrableDomain.of(Address.host(address));
  }

  private static String site(String address) {
    return Address.host(address).replaceFirst("^(?:www|m|amp|mobile)\\.", "");
  }

  List<Entry.Enclosure> leadPicture() {
    String picture =
        first(Stream.of(meta("og:image"), jsonLd.text("image"), meta("twitter:image")));
    String absolute = picture.isBlank() ? null : Address.web(picture, location);
    return absolute == null ? List.of() : List.of(new Entry.Enclosure(absolute, "image/*", 0));
  }

  List<Entry.Category> subjects() {
    return Stream.concat(
            Stream.of(jsonLd.text("articleSection"), meta("article:section")),
            page.select("meta[property=article:tag]").eachAttr("content").stream())
        .map(Markup::plain)
        .filter(term -> !term.isEmpty() && term.length() <= LONGEST_SUBJECT)
        .distinct()
        .limit(MOST_SUBJECTS)
        .map(term -> new Entry.Category(term, null, null))
        .toList();
  }

  @Nullable String rights() {
    String rights =
        Markup.plain(
            first(Stream.of(meta("copyright"), meta("dc.rights"), meta("dcterms.rights"))));
    return rights.isEmpty() ? null : rights;
  }

  private String meta(String name) {
    return named.getOrDefault(name, "");
  }

  private String text(String selector) {
    Element element = page.selectFirst(selector);
    return element == null ? "" : element.text();
  }

  private static String first(Stream<String> values) {
    return values.filter(value -> !value.isBlank()).findFirst().orElse("");
  }
}

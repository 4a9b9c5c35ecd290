package dev.wiredesk.normalise;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * The title of a page without the name of its site: "Headline | Outlet", "Headline - outlet.example
 * ". Only a name that the page or its address gives as the site's goes, or what a heading leaves
 * out.
 */
final class PageTitle {

  /** A shorter heading may be a label that the title begins with. */
  private static final int LEAST_HEADING = 15;

  private static final int LONGEST_SITE = 60;
  private static final int MOST_HEADINGS = 5;

  private static final Pattern MARK = Pattern.compile("\\s*[|–—·:-]\\s*$");
  private static final Pattern SITE = Pattern.compile("\\s*[|–—·]\\s*\\S.*|\\s+-\\s+\\S.*");
  private static final List<String> MARKS = List.of(" | ", " - ", " – ", " — ", " · ");

  private PageTitle() {}

  /**
   * The headline in the title.
   *
   * @param site what the page calls its site, or ""
   */
  static String headline(Document page, String title, String site, String location) {
    String named = withoutEnding(title, Plain.collapse(site));
    String addressed = withoutHost(named, Address.host(location));
    return addressed.equals(title) ? asHeaded(page, title) : addressed;
  }

  private static String withoutEnding(String title, String site) {
    int cut = title.length() - site.length();
    boolean ends =
        !site.isEmpty() && cut > 3 && title.regionMatches(true, cut, site, 0, site.length());
    String bare = ends ? MARK.matcher(title.substring(0, cut)).replaceFirst("") : title;
    return bare.isBlank() ? title : bare;
  }

  /** "Headline - Outlet.example" on outlet.example. */
  private static String withoutHost(String title, String host) {
    int at = MARKS.stream().mapToInt(title::lastIndexOf).max().orElse(-1);
    if (at < LEAST_HEADING || title.length() - at > LONGEST_SITE) {
      return title;
    }
    String last = Plain.words(title.substring(at));
    String bare = host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    boolean own =
        last.equals(Plain.words(bare))
            || last.equals(Plain.words(bare.replaceFirst("\\.[a-z.]+$", "")));
    return own ? title.substring(0, at) : title;
  }

  /** What a heading of the page says of it, if the rest stands behind a mark. */
  private static String asHeaded(Document page, String title) {
    return page.select("h1").stream()
        .limit(MOST_HEADINGS)
        .map(heading -> Plain.collapse(heading.text()))
        .filter(heading -> heading.length() >= LEAST_HEADING && title.startsWith(heading))
        .filter(heading -> title.length() - heading.length() <= LONGEST_SITE)
        .filter(heading -> SITE.matcher(title.substring(heading.length())).matches())
        .findFirst()
        .orElse(title);
  }
}

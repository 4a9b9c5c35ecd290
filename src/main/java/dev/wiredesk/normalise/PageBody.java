package dev.wiredesk.normalise;

import dev.wiredesk.language.LanguageTag;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Fits the body of an article into a page of the desk's own, below its headline: valid (HTML, the
 * living standard) and readable by everybody (WCAG 2.2), however its publisher wrote it. Feeds
 * carry the body as it is, since a reader brings a page of its own.
 *
 * <p>What does not fit gets another tag and stays where it is: to take thousands of parts out of
 * their parents would take seconds.
 */
public final class PageBody {

  /** The rank below that of the headline. */
  private static final int HIGHEST = 2;

  private static final int LOWEST = 6;

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** As {@link Srcset} writes it. */
  private static final Pattern BY_WIDTH = Pattern.compile("\\S+ \\d+w(?:, \\S+ \\d+w)*+");

  /** How wide a picture is shown, as the style sheet has it. */
  private static final String SIZES = "(max-width: 44rem) 100vw, 40rem";

  private PageBody() {}

  /**
   * Sets the body right; it is as safe as it was.
   *
   * @param body safe HTML, as an {@link Article} has it
   */
  public static String fit(String body) {
    if (body.indexOf('<') < 0) {
      return body;
    }
    Element root = Jsoup.parseBodyFragment(body).body();
    root.select("h1, h2, h3, h4, h5, h6").stream()
        .filter(PageBody::isWordless)
        .forEach(heading -> heading.tagName("p"));
    rankHeadings(root);
    ListShape.fit(root);
    FigureCaptions.fit(root);
    root.select("img").forEach(PageBody::fitPicture);
    root.select("a").forEach(PageBody::fitLink);
    TableShape.fit(root);
    dropWhatCannotBeTold(root);
    return Print.markup(root);
  }

  /** The first is right below the headline, and none skips a rank. */
  private static void rankHeadings(Element root) {
    Deque<String> around = new ArrayDeque<>();
    for (Element heading : root.select("h1, h2, h3, h4, h5, h6")) {
      String rank = heading.normalName();
      while (!around.isEmpty() && around.getLast().compareTo(rank) >= 0) {
        around.removeLast();
      }
      int fitting = Math.min(HIGHEST + around.size(), LOWEST);
      around.addLast(rank);
      heading.tagName("h" + fitting);
    }
  }

  /**
   * Of a picture that its publisher leaves without words nobody is read the address. Variants that
   * do not say how wide they are can be done without.
   */
  private static void fitPicture(Element picture) {
    if (!picture.hasAttr("alt")) {
      picture.attr("alt", "");
    }
    dropUnlessNumber(picture, "width");
    dropUnlessNumber(picture, "height");
    if (BY_WIDTH.matcher(picture.attr("srcset")).matches()) {
      picture.attr("sizes", SIZES);
    } else {
      picture.removeAttr("sizes").removeAttr("srcset");
    }
  }

  /** A link around a picture without words has a name; one around a player is none. */
  private static void fitLink(Element link) {
    link.removeAttr("hreflang");
    if (!link.select("audio, video").isEmpty()) {
      link.clearAttributes().tagName("div");
    } else if (isWordless(link)) {
      link.attr("aria-label", "Picture");
    }
  }

  /** Times and languages that only look like some, and signs that stand in for nothing. */
  private static void dropWhatCannotBeTold(Element root) {
    root.select("time, bdo:not([dir])").forEach(PageBody::setAsIs);
    root.select("rt, rp").stream()
        .filter(reading -> reading.closest("ruby") == null)
        .forEach(PageBody::setAsIs);
    root.select("ins, del").removeAttr("datetime");
    root.select("video").forEach(PageBody::fitPlayer);
    root.select("[lang]").forEach(PageBody::setLanguage);
  }

  private static void setAsIs(Element part) {
    part.clearAttributes().tagName("span");
  }

  private static void fitPlayer(Element player) {
    dropUnlessNumber(player, "width");
    dropUnlessNumber(player, "height");
  }

  /** Whether there is nothing in it that could be read out. */
  static boolean isWordless(Element element) {
    return !element.hasText() && element.select("img[alt~=\\S]").isEmpty();
  }

  private static void setLanguage(Element part) {
    String tag = LanguageTag.of(part.attr("lang"));
    if (tag == null) {
      part.removeAttr("lang");
    } else {
      part.attr("lang", tag);
    }
  }

  private static void dropUnlessNumber(Element element, String attribute) {
    if (!NUMBER.matcher(element.attr(attribute)).matches()) {
      element.removeAttr(attribute);
    }
  }
}

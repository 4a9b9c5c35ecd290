package dev.wiredesk.normalise;

import dev.wiredesk.parse.PlainText;
import dev.wiredesk.parse.UnendedTags;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Tells HTML from plain text and makes a tree of either. */
final class Markup {

  /** Characters of markup looked at; news is a hundredth of it. */
  static final int LONGEST = 2_000_000;

  /** Characters of a title or a name that are looked at. */
  private static final int LONGEST_PLAIN = 10_000;

  private static final String KNOWN =
      "p|div|br|a|img|b|i|u|s|em|strong|span|ul|ol|li|h[1-6]|blockquote|table|tr|td|th|figure|hr|font"
          + "|script|style|iframe|video|audio|section|article|pre|code|sub|sup|svg|object|embed|form"
          + "|small|center|picture|noscript|body|html|input|button|link|meta|math|marquee|details"
          + "|dl|dt|dd|tt|tbody|thead|tfoot|colgroup|nobr|wbr|rp|bdi|bdo";

  /** Words that stand in angle brackets for themselves, too: only their end makes them tags. */
  private static final String NAMED_IN_PROSE =
      "abbr|acronym|address|applet|area|aside|big|blink|caption|cite|col|command|del|dfn|dir|fieldset"
          + "|figcaption|footer|frame|frameset|header|hgroup|ins|kbd|keygen|label|main|map|mark|nav|q"
          + "|ruby|rt|samp|source|strike|summary|time|var";

  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(?:"
              + KNOWN
              + ")(?:[\\s/][^<>]*)?/?>|<!--|<!\\[CDATA\\[|<(?:"
              + KNOWN
              + ")[\\s/]|</(?:"
              + NAMED_IN_PROSE
              + ")\\s*>");

  /** It ends before the next one begins: no character is in two of them. */
  private static final Pattern ESCAPED_TAG =
      Pattern.compile(
          "(?i)&(?:lt|#60|#x3c);/?(?:"
              + KNOWN
              + ")(?:[\\s/][^<>&]*+(?:&(?!(?:lt|gt|#60|#62|#x3c|#x3e);)[^<>&]*+)*+)?"
              + "&(?:gt|#62|#x3e);");

  private static final Pattern ESCAPED_TWICE =
      Pattern.compile("&(?:amp|lt|gt|quot|apos|nbsp|#\\d{2,6}|#x[0-9a-fA-F]{2,5});");

  private Markup() {}

  /** The body of a tree of the text, whatever it is. */
  static Element parse(String raw, String base) {
    String text = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
    String html = isHtml(text) ? text : asHtml(text);
    return Jsoup.parseBodyFragment(UnendedTags.ended(html), base).body();
  }

  static boolean isHtml(String text) {
    return text.indexOf('<') >= 0 && TAG.matcher(text).find();
  }

  /** Markup escaped once too often is markup; anything else without a tag is plain text. */
  private static String asHtml(String text) {
    String plain = unescaped(text);
    if (text.indexOf('&') >= 0 && ESCAPED_TAG.matcher(text).find()) {
      String html = PlainText.withMentions(plain);
      return isHtml(html) ? html : PlainText.html(plain);
    }
    return PlainText.html(plain);
  }

  /** Plain text of a title or a name that may hold tags and entities, even doubly escaped. */
  static String plain(String raw) {
    String bounded = raw.length() > LONGEST_PLAIN ? raw.substring(0, LONGEST_PLAIN) : raw;
    String markup = PlainText.withMentions(bounded);
    String once = isHtml(markup) ? text(markup) : unescaped(markup);
    boolean again = once.indexOf('&') >= 0 && ESCAPED_TWICE.matcher(once).find();
    String twice = again ? unescaped(once) : once;
    String rest = PlainText.withMentions(twice);
    return Plain.collapse(Composed.text(isHtml(rest) ? text(rest) : twice));
  }

  private static String unescaped(String text) {
    return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
  }

  private static String text(String html) {
    return Jsoup.parseBodyFragment(UnendedTags.ended(html)).body().text();
  }
}

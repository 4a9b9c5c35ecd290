package dev.wiredesk.parse;

import java.net.URI;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The addresses in a text of HTML, made absolute. */
final class References {

  private static final Pattern PRESENT =
      Pattern.compile("(?i)\\b(?:href|src|srcset|poster|cite|data-[\\w-]{1,40})\\s*=");

  /** In lower case; scripts bring pictures from the data. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "href|src|poster|cite|data-[\\w-]{0,20}(?:src|original|image|url|lazy|echo|src-property)");

  private static final Pattern ADDRESSES =
      Pattern.compile("srcset|data-[\\w-]{0,20}(?:srcset|original-set)");

  /** HTML §4.8.4.2.2: the address ends at a blank, or at the commas before one. */
  private static final Pattern CANDIDATE =
      Pattern.compile("(?=[^\\s,])(?:(\\S*[^\\s,])(,+(?=\\s|$))|(\\S+)([^,]*+,?))");

  /** Characters by which the addresses of one text may grow. */
  private static final int MOST_GROWTH = 1_000_000;

  private final URI base;
  private int room = MOST_GROWTH;

  private References(URI base) {
    this.base = base;
  }

  /** The same HTML with every link, source and quotation absolute. */
  static String absolute(String html, URI base) {
    if (!PRESENT.matcher(html).find()) {
      return html;
    }
    Document fragment = Jsoup.parseBodyFragment(UnendedTags.ended(html), base.toString());
    fragment.outputSettings().prettyPrint(false);
    References references = new References(base);
    fragment.body().getAllElements().forEach(references::mend);
    return fragment.body().html();
  }

  private void mend(Element element) {
    for (Attribute attribute : element.attributes()) {
      if (ADDRESS.matcher(attribute.getKey()).matches()) {
        attribute.setValue(one(attribute.getValue()));
      } else if (ADDRESSES.matcher(attribute.getKey()).matches()) {
        Matcher candidates = CANDIDATE.matcher(attribute.getValue());
        attribute.setValue(candidates.replaceAll(this::candidate));
      }
    }
  }

  private String candidate(MatchResult found) {
    boolean bare = found.group(1) != null;
    String address = one(found.group(bare ? 1 : 3));
    return Matcher.quoteReplacement(address + found.group(bare ? 2 : 4));
  }

  private String one(String reference) {
    if (reference.startsWith("#")) {
      // A footnote; where the entry stands is for those to say who know its link.
      return reference;
    }
    String absolute = Links.absolute(reference, base);
    int growth = absolute == null ? 0 : absolute.length() - reference.length();
    if (absolute == null || growth > room) {
      return reference;
    }
    room -= growth;
    return absolute;
  }
}

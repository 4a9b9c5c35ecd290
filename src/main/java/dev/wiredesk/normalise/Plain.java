package dev.wiredesk.normalise;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Plain text of clean markup. */
final class Plain {

  static final Set<String> BLOCKS =
      Set.of(
          "p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote table caption thead tbody tfoot tr figure figcaption pre hr audio video"
              .split(" "));

  private Plain() {}

  /**
   * One line for each paragraph, heading, list item and table row. Captions are left out: they
   * belong to the picture, and every outlet writes its own.
   */
  static String text(Element root) {
    StringBuilder out = new StringBuilder();
    root.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node.nameIs("figcaption")) {
              return FilterResult.SKIP_ENTIRELY;
            }
            out.append(before(node));
            return FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            out.append(after(node));
            return FilterResult.CONTINUE;
          }
        });
    return lines(out.toString());
  }

  private static String before(Node node) {
    if (node instanceof TextNode text) {
      return text.getWholeText().replace('\n', node.parentNameIs("pre") ? '\n' : ' ');
    }
    return node.nameIs("br") || BLOCKS.contains(node.normalName()) ? "\n" : "";
  }

  private static String after(Node node) {
    boolean cell = node.nameIs("td") || node.nameIs("th");
    return cell ? " " : BLOCKS.contains(node.normalName()) ? "\n" : "";
  }

  private static String lines(String text) {
    return text.lines()
        .map(Plain::collapse)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** One blank for every run of them, none at the ends, nothing invisible. */
  static String collapse(String text) {
    if (isCollapsed(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBlank(c)) {
        out.append(isInvisible(c) ? "" : String.valueOf(c));
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    boolean ends = !out.isEmpty() && out.charAt(out.length() - 1) == ' ';
    return ends ? out.substring(0, out.length() - 1) : out.toString();
  }

  /** Most lines are: then nothing is copied. */
  private static boolean isCollapsed(String text) {
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' ? blank : isBlank(c) || isInvisible(c)) {
        return false;
      }
      blank = c == ' ';
    }
    return text.isEmpty() || !blank;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == 0x7f || (c >= 0x80 && Character.isSpaceChar(c));
  }

  private static boolean isInvisible(char c) {
    return c == 0x200b || c == 0x2060 || c == 0xfeff || c == 0xad;
  }

  /** Letters and digits only, in lower case, for telling whether two lines say the same. */
  static String words(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(lower.length());
    int point;
    for (int i = 0; i < lower.length(); i += Character.charCount(point)) {
      point = lower.codePointAt(i);
      if (isWord(point)) {
        out.appendCodePoint(point);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().stripTrailing();
  }

  private static boolean isWord(int point) {
    if (point < 0x80) {
      return (point >= 'a' && point <= 'z') || (point >= '0' && point <= '9');
    }
    int type = Character.getType(point);
    return Character.isLetterOrDigit(point)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}

package dev.wiredesk.normalise;

import dev.wiredesk.normalise.AllowList.Rule;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Markup and plain text of a tree, written in one walk. Every {@code & < >} is escaped wherever it
 * stands, in attributes the quotation mark too, so what is text here is text to every browser.
 *
 * @param html what characters no document may hold are left out of
 * @param text one line for each paragraph, heading, list item and table row; without captions, that
 *     belong to the picture and that every outlet writes anew, and without readings of signs
 */
record Print(String html, String text) {

  private static final int AVERAGE = 1_000;

  /** No longer than {@link Budget#MOST_CHARACTERS}: blocks at the end that are beyond go. */
  static Print of(Element root) {
    return of(root, AVERAGE);
  }

  /** As {@link #of(Element)}, of a tree of about so many characters of text. */
  static Print of(Element root, int characters) {
    Press press = new Press(characters);
    for (int i = 0; i < root.childNodeSize(); i++) {
      Node child = root.childNode(i);
      int html = press.html.length();
      int text = press.text.length();
      press.node(child);
      if (press.html.length() > Budget.MOST_CHARACTERS) {
        press.html.setLength(html);
        press.text.setLength(text);
        break;
      }
    }
    return new Print(press.html.toString(), press.text.toString());
  }

  /** The markup alone, all of it: of a tree that is known to be bounded. */
  static String markup(Element root) {
    Press press = new Press(AVERAGE);
    root.childNodes().forEach(press::node);
    return press.html.toString();
  }

  private static final class Press {

    private final Ink html;
    private final Ink text;

    /** In how many elements whose words are not told in plain text. */
    private int untold;

    Press(int characters) {
      html = new Ink(2 * characters + 400);
      text = new Ink(characters + 100);
    }

    void node(Node node) {
      if (node instanceof TextNode words) {
        words(words);
      } else if (node instanceof Element element) {
        element(element);
      }
    }

    private void words(TextNode words) {
      String whole = words.getWholeText();
      html.escape(whole, false);
      if (untold > 0) {
        return;
      }
      if (whole.indexOf('\n') >= 0 && words.parentNameIs("pre")) {
        whole.lines().forEach(this::line);
      } else {
        text.collapse(whole);
      }
    }

    private void line(String line) {
      newLine();
      text.collapse(line);
    }

    private void element(Element element) {
      String tag = element.normalName();
      Rule rule = AllowList.rule(tag);
      boolean parts = rule.isBlock() && !isCell(tag);
      if (parts || tag.equals("br")) {
        newLine();
      }
      html.append('<').append(tag);
      attributes(element);
      html.append('>');
      untold += isUntold(tag) ? 1 : 0;
      for (int i = 0; i < element.childNodeSize(); i++) {
        node(element.childNode(i));
      }
      untold -= isUntold(tag) ? 1 : 0;
      if (!isVoid(tag)) {
        html.append("</").append(tag).append('>');
      }
      if (parts) {
        newLine();
      } else if (isCell(tag) || tag.equals("img")) {
        text.collapse(" ");
      }
    }

    private void attributes(Element element) {
      if (element.attributesSize() == 0) {
        return;
      }
      for (Attribute attribute : element.attributes()) {
        html.append(' ').append(attribute.getKey());
        if (attribute.hasDeclaredValue()) {
          html.append("=\"");
          html.escape(attribute.getValue(), true);
          html.append('"');
        }
      }
    }

    /** Captions, and how the signs of a word are read, which stand beside them (ruby). */
    private static boolean isUntold(String tag) {
      return tag.equals("figcaption") || tag.equals("rt") || tag.equals("rp");
    }

    private static boolean isCell(String tag) {
      return tag.equals("td") || tag.equals("th");
    }

    private static boolean isVoid(String tag) {
      return switch (tag) {
        case "br", "hr", "img", "source", "col", "wbr" -> true;
        default -> false;
      };
    }

    private void newLine() {
      if (text.last() == ' ') {
        text.setLength(text.length() - 1);
      }
      if (text.last() != '\n') {
        text.append('\n');
      }
    }
  }
}

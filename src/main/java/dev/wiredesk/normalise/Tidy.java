package dev.wiredesk.normalise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Takes out of a set copy what is said twice and what has become empty. */
final class Tidy {

  /** Shorter lines may repeat for a reason: "Yes.", a refrain, a score. */
  private static final int REPEATABLE = 60;

  private static final int QUOTABLE = 20;
  private static final int MOST_QUOTES = 40;

  private Tidy() {}

  /** Takes out every line that an earlier one says, and pull quotes. */
  static void removeRepeats(List<Line> lines) {
    Map<Integer, Line> said = new HashMap<>();
    boolean quotes = false;
    for (Line line : lines) {
      quotes |= quote(line) != null;
      Line earlier = said(line, said);
      if (earlier != null && Plain.words(earlier.text()).equals(Plain.words(line.text()))) {
        line.remove();
      }
    }
    if (quotes) {
      removePullQuotes(lines);
    }
  }

  private static @Nullable Line said(Line line, Map<Integer, Line> said) {
    boolean repeatable = line.text().length() >= REPEATABLE && !line.hasMedia();
    return repeatable ? said.putIfAbsent(Plain.opening(line.text()), line) : null;
  }

  /** The quotation that a line stands in. */
  private static @Nullable Element quote(Line line) {
    for (Element up = line.block(); up != null; up = up.parent()) {
      if (up.nameIs("blockquote")) {
        return up;
      }
    }
    return null;
  }

  /** A pull quote says again what a paragraph says. */
  private static void removePullQuotes(List<Line> lines) {
    List<String> paragraphs =
        lines.stream()
            .filter(line -> line.isParagraph() && quote(line) == null)
            .map(line -> Plain.words(line.text()))
            .toList();
    lines.stream()
        .filter(line -> quote(line) != null && !line.hasMedia())
        .limit(MOST_QUOTES)
        .filter(line -> isSaid(Plain.words(line.text()), paragraphs))
        .toList()
        .forEach(Line::remove);
  }

  private static boolean isSaid(String words, List<String> paragraphs) {
    return words.length() >= QUOTABLE && paragraphs.stream().anyMatch(p -> p.contains(words));
  }

  /** A rule parts two things, so none stands at an end or beside another. */
  static void removeRules(Element root) {
    for (int i = root.childNodeSize() - 1; i >= 0; i--) {
      Node rule = root.childNode(i);
      boolean last = i == root.childNodeSize() - 1;
      if (rule.nameIs("hr") && (last || i == 0 || root.childNode(i - 1).nameIs("hr"))) {
        rule.remove();
      }
    }
    for (Node first = root.firstChild();
        first != null && first.nameIs("hr");
        first = root.firstChild()) {
      first.remove();
    }
  }

  /** Takes out the element, and whatever held nothing but it, if nothing is left in it. */
  static void removeEmpty(Element element) {
    Element parent = element.parent();
    if (parent != null && !holdsAnything(element) && !element.nameIs("td")) {
      element.remove();
      removeEmpty(parent);
    }
  }

  private static boolean holdsAnything(Element element) {
    for (Node child : element.childNodes()) {
      boolean holds =
          child instanceof Element inner
              ? isSeen(inner) || holdsAnything(inner)
              : child instanceof TextNode text && !Plain.isBlank(text.getWholeText());
      if (holds) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSeen(Element element) {
    return switch (element.normalName()) {
      case "img", "audio", "video", "hr", "col" -> true;
      default -> false;
    };
  }
}

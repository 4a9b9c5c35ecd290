package dev.wiredesk.normalise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Takes out what is empty and what is said twice. */
final class Tidy {

  /** Shorter lines may repeat for a reason: "Yes.", a refrain, a score. */
  private static final int REPEATABLE = 60;

  /** Elements that a reader meets though they hold no words. */
  private static final Set<String> SEEN = Set.of("img", "audio", "video", "hr", "col");

  private static final Set<String> EMPTY_BY_NATURE =
      Set.of("br", "hr", "img", "source", "col", "wbr", "td", "th", "body");

  private Tidy() {}

  /** Changes the tree in place: it is our own. */
  static void up(Element root) {
    root.select("img:not([src])").remove();
    root.select("audio:not([src]):not(:has(source)), video:not([src]):not(:has(source))").remove();
    root.select("a:not([href])").unwrap();
    removeRepeats(root);
    removePullQuotes(root);
    removeEmpty(root);
    removeRules(root);
    trimLines(root);
  }

  private static void removeRepeats(Element root) {
    Set<String> pictures = new HashSet<>();
    root.select("img").stream()
        .filter(img -> !pictures.add(img.attr("src")))
        .forEach(Element::remove);
    Set<String> said = new HashSet<>();
    for (Element block : new ArrayList<>(Blocks.of(root))) {
      String words = Plain.words(block.text());
      boolean again = words.length() >= REPEATABLE && !said.add(words);
      if (again && block.selectFirst("img, audio, video") == null) {
        block.remove();
      }
    }
  }

  /** A pull quote says again what a paragraph says. */
  private static void removePullQuotes(Element root) {
    if (root.selectFirst("blockquote") == null) {
      return;
    }
    List<Element> quotes = root.select("blockquote").stream().limit(40).toList();
    if (quotes.isEmpty()) {
      return;
    }
    List<String> paragraphs =
        root.select("p").stream()
            .filter(paragraph -> paragraph.closest("blockquote") == null)
            .map(paragraph -> Plain.words(paragraph.text()))
            .toList();
    for (Element quote : quotes) {
      String words = Plain.words(quote.text());
      if (words.length() >= 20 && paragraphs.stream().anyMatch(p -> p.contains(words))) {
        quote.remove();
      }
    }
  }

  private static void removeEmpty(Element root) {
    Set<Element> full = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Element> elements = new ArrayList<>(root.getAllElements());
    for (Element element : elements.reversed()) {
      if (SEEN.contains(element.normalName()) || holdsAnything(element, full)) {
        full.add(element);
      } else if (!EMPTY_BY_NATURE.contains(element.normalName())) {
        element.remove();
      }
    }
  }

  /** Children stand before their parents in the order of the walk. */
  private static boolean holdsAnything(Element element, Set<Element> full) {
    for (Node child : element.childNodes()) {
      boolean holds =
          child instanceof Element inner
              ? full.contains(inner)
              : child instanceof TextNode text && !Plain.collapse(text.getWholeText()).isEmpty();
      if (holds) {
        return true;
      }
    }
    return false;
  }

  private static void trimLines(Element root) {
    for (Element line : Blocks.of(root)) {
      if (line.firstChild() instanceof TextNode first && !line.nameIs("pre")) {
        first.text(first.getWholeText().stripLeading());
      }
      if (line.lastChild() instanceof TextNode last) {
        last.text(last.getWholeText().stripTrailing());
      }
    }
  }

  /** A rule parts two things, so none stands at an end or beside another. */
  private static void removeRules(Element root) {
    for (Element rule : root.select("> hr")) {
      Element before = rule.previousElementSibling();
      if (before == null || before.nameIs("hr") || rule.nextElementSibling() == null) {
        rule.remove();
      }
    }
  }
}

package dev.wiredesk.normalise;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The words in the classes and ids of a page, by which templates say what an element is for. */
final class TemplateNames {

  private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  /** Characters; more names than that describe how an element looks, not what it is. */
  private static final int LONGEST = 400;

  private TemplateNames() {}

  /**
   * The words of an element's classes and id, in lower case; those of utility classes
   * ("after:table") say nothing.
   */
  static Set<String> of(Element element) {
    return element.attributesSize() == 0
        ? Set.of()
        : words(element.className() + " " + element.id());
  }

  /** As {@link #of}, without its id. */
  static Set<String> ofClasses(Element element) {
    return words(element.className());
  }

  private static Set<String> words(String all) {
    if (all.length() < 3 || all.length() > LONGEST) {
      return Set.of();
    }
    Set<String> words = new HashSet<>();
    for (String name : all.split("\\s+", -1)) {
      if (name.indexOf(':') < 0) {
        String[] parts =
            HUMP.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT).split("[^a-z]+", -1);
        words.addAll(List.of(parts));
      }
    }
    return words;
  }

  /** The words that mean that kind, in the languages that templates are written in. */
  static Set<String> meaning(String kind) {
    return Rows.words("page-names.tsv", kind);
  }
}

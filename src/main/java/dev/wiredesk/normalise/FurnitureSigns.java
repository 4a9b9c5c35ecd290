package dev.wiredesk.normalise;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What gives an element of a page away as furniture: its tag, its role, what its template calls it.
 */
final class FurnitureSigns {

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "complementary",
          "banner",
          "contentinfo",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "toolbar",
          "tooltip");

  /** Elements that stay whatever they are called. */
  private static final Set<String> KEPT =
      Set.of(
          ("p h1 a em strong b i img picture figure article main html td tr tbody li time blockquote"
                  + " body")
              .split(" "));

  private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");

  private static final Set<String> NAMES = TemplateNames.meaning("NAME");
  private static final Set<String> COMMENTS = TemplateNames.meaning("COMMENTS");

  private FurnitureSigns() {}

  /** Empty if nothing speaks against it; what is no name is marked by a "<". */
  static Set<String> of(Element element) {
    if (KEPT.contains(element.normalName())) {
      return Set.of();
    }
    Set<String> signs = new HashSet<>();
    if (element.nameIs("aside") || element.nameIs("footer")) {
      signs.add("<" + element.normalName());
    }
    String role = element.attr("role");
    if (ROLES.contains(role)) {
      signs.add("<" + role);
    }
    if (element.attr("aria-hidden").equals("true")) {
      signs.add("<aria-hidden");
    }
    names(element).stream().filter(NAMES::contains).forEach(signs::add);
    return signs;
  }

  /** Whether it is called what templates call what readers say. */
  static boolean nameComments(Element element) {
    return names(element).stream().anyMatch(COMMENTS::contains);
  }

  private static Set<String> names(Element element) {
    if (KEPT.contains(element.normalName())) {
      return Set.of();
    }
    // The id of a heading is made of its words: "popular-support" is no list of popular stories.
    return HEADINGS.contains(element.normalName())
        ? TemplateNames.ofClasses(element)
        : TemplateNames.of(element);
  }
}

package dev.wiredesk.normalise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;

/**
 * Takes away what surrounds an article on its page and gives itself away by element, role or name.
 * Names are words that templates use in many languages; none is trusted that covers much of what
 * the page says.
 */
final class PageFurniture {

  private static final String NEVER_COPY =
      "script, style, template, svg, canvas, object, embed, button, input, select, textarea,"
          + " nav, dialog, noscript, [itemprop=comment], [itemtype$=/Comment]";

  private static final String PLAYERS =
      ".video-js, .jwplayer, .jw-player, .mejs-container, .plyr, .flowplayer";

  private static final Pattern HIDDEN =
      Pattern.compile("(?i)(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

  /** What style sheets call what is not seen, or read aloud only. */
  private static final Set<String> HIDING =
      Set.of("hidden", "is-hidden", "sr-only", "visually-hidden", "visuallyhidden");

  /** What readers say may be more than what the article says. */
  private static final int LEAST_ARTICLE = 300;

  private final Element body;

  private PageFurniture(Element body) {
    this.body = body;
  }

  /** Changes the tree in place: it is our own. */
  static void takeFrom(Element body) {
    PageFurniture furniture = new PageFurniture(body);
    furniture.showShadows();
    furniture.showScriptless();
    furniture.takeHidden();
    furniture.takeCalledHidden();
    Pruning.remove(body.select(NEVER_COPY));
    furniture.takeKnobs();
    Embeds.takeOthers(body);
    furniture.takeFooters();
    furniture.takeComments();
    furniture.takeNamed();
  }

  private void showShadows() {
    body.select("template[shadowrootmode]").unwrap();
  }

  /** Some templates set the whole article by a script, and give it to others in a noscript. */
  private void showScriptless() {
    List<Element> scriptless = body.select("noscript").asList();
    if (!scriptless.isEmpty()) {
      Density density = Density.of(body);
      int all = scriptless.stream().mapToInt(density::prose).sum();
      int least = Math.max(density.prose(body) - all, LEAST_ARTICLE);
      scriptless.stream()
          .filter(element -> density.prose(element) > least)
          .forEach(Element::unwrap);
    }
  }

  /** Hidden at first, shown by a script: such an element says more than all that is seen. */
  private void takeHidden() {
    List<Element> hidden = outermost(PageFurniture::isHidden);
    if (hidden.isEmpty()) {
      return;
    }
    Density density = Density.of(body);
    int all = hidden.stream().mapToInt(density::prose).sum();
    int seen = density.prose(body) - all;
    int least = Math.max(seen, LEAST_ARTICLE);
    Predicate<Element> shown = element -> density.prose(element) > least;
    hidden.stream()
        .filter(shown)
        .forEach(element -> element.removeAttr("hidden").removeAttr("style"));
    Pruning.remove(hidden.stream().filter(shown.negate()).toList());
  }

  private static boolean isHidden(Element element) {
    return element.attributesSize() > 0
        && (element.hasAttr("hidden") || HIDDEN.matcher(element.attr("style")).find());
  }

  /**
   * A style sheet hides little of a page; where much is called so, the name says something else.
   */
  private void takeCalledHidden() {
    List<Element> called = outermost(PageFurniture::isCalledHidden);
    if (called.isEmpty()) {
      return;
    }
    Density density = Density.of(body);
    int all = called.stream().mapToInt(density::prose).sum();
    if (all * 2 <= density.prose(body) - all) {
      Pruning.remove(called);
    }
  }

  /** Not "hidden lg:block", which larger screens show. */
  private static boolean isCalledHidden(Element element) {
    if (!element.hasAttr("class")) {
      return false;
    }
    Set<String> names = element.classNames();
    return names.stream().anyMatch(HIDING::contains)
        && !element.nameIs("h1")
        && names.stream().noneMatch(name -> name.contains(":") || name.startsWith("d-md-"));
  }

  /** What players write around a film: "Current time 0:00", "subtitles off, selected". */
  private void takeKnobs() {
    for (Element player : body.select(PLAYERS)) {
      Element film = player.selectFirst("video, audio");
      if (film != null && !film.equals(player)) {
        player.empty().appendChild(film);
      }
    }
  }

  /** The foot of the page, which may say more than a short article. */
  private void takeFooters() {
    List<Element> footers = body.select("footer, [role=contentinfo]");
    if (footers.isEmpty()) {
      return;
    }
    Density density = Density.of(body);
    int prose = density.prose(body);
    for (Element footer : footers) {
      boolean foot = footer.closest("article, main, blockquote, section") == null;
      if (foot && prose - density.prose(footer) >= LEAST_ARTICLE) {
        footer.remove();
      }
    }
  }

  private void takeComments() {
    List<Element> comments = outermost(FurnitureSigns::nameComments);
    if (comments.isEmpty()) {
      return;
    }
    Density density = Density.of(body);
    int prose = density.prose(body);
    for (Element element : comments) {
      int own = density.prose(element);
      if (prose - own >= LEAST_ARTICLE
          && element.selectFirst("h1, [itemprop=articleBody]") == null) {
        prose -= own;
        element.remove();
      }
    }
  }

  private void takeNamed() {
    Element core = new ContentFinder(body, "").core();
    Density density = Density.of(body);
    Set<String> distrusted = distrusted(core, density);
    int most = density.prose(core) / 4;
    Set<Element> above = Collections.newSetFromMap(new IdentityHashMap<>());
    above.addAll(core.parents());
    above.add(core);
    Pruning.remove(
        outermost(element -> !distrusted.containsAll(FurnitureSigns.of(element))).stream()
            .filter(element -> !above.contains(element))
            .filter(element -> density.prose(element) <= most || !element.parents().contains(core))
            .filter(element -> !holdsQuotedPost(element))
            .toList());
  }

  /** What names the densest prose, or much of it, is a name of this page's layout. */
  private Set<String> distrusted(Element core, Density density) {
    Set<String> signs = new HashSet<>(FurnitureSigns.of(core));
    int most = density.prose(body) * 9 / 10;
    core.parents().stream()
        .filter(above -> density.prose(above) < most)
        .forEach(above -> signs.addAll(FurnitureSigns.of(above)));
    Map<String, Integer> covered = new HashMap<>();
    core.getAllElements()
        .forEach(element ->
            FurnitureSigns.of(element)
                .forEach(sign -> covered.merge(sign, density.prose(element), Integer::sum)));
    covered.entrySet().stream()
        .filter(entry -> entry.getValue() * 5 > density.prose(core) * 2)
        .forEach(entry -> signs.add(entry.getKey()));
    return signs;
  }

  private List<Element> outermost(Predicate<Element> wanted) {
    List<Element> found = new ArrayList<>();
    body.filter((node, depth) -> {
      if (depth > 0 && node instanceof Element element && wanted.test(element)) {
        found.add(element);
        return FilterResult.SKIP_ENTIRELY;
      }
      return FilterResult.CONTINUE;
    });
    return found;
  }

  /** Posts from social networks that the article quotes are part of it. */
  private static boolean holdsQuotedPost(Element element) {
    return element.selectFirst(
            "blockquote[class*=tweet], blockquote[class*=media], blockquote[cite]")
        != null;
  }
}

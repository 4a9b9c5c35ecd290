package dev.wiredesk.normalise;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The markup that prose needs. What is not named here does not exist. */
final class AllowList {

  /** What becomes of an element of hostile markup. */
  enum Fate {
    KEEP,
    /** A container that only parts blocks. */
    BLOCK,
    /** The tag goes, what it holds stays. */
    UNWRAP,
    /** It goes with all it holds. */
    DROP
  }

  /** How an element that stays is set. */
  enum Shape {
    /** Holds paragraphs and is none: its loose text is given some. */
    QUOTE,
    /** A line of its own unless it holds blocks. */
    LINE,
    HEADING,
    /** Holds lines. */
    BOX,
    /** Stands for itself between lines: a rule, a film. */
    PIECE,
    /** Part of a line. */
    INLINE
  }

  /** What the list says of a tag. */
  record Rule(Fate fate, Shape shape, Set<String> attributes, boolean staysEmpty) {

    boolean allows(String attribute) {
      return attributes.contains(attribute) || attribute.equals("dir") || attribute.equals("lang");
    }

    /** Whether it parts the text around it. */
    boolean isBlock() {
      return fate == Fate.BLOCK || (fate == Fate.KEEP && shape.compareTo(Shape.PIECE) <= 0);
    }

    /** Whether it is a line of its own unless it holds blocks. */
    boolean isLine() {
      return shape == Shape.LINE || shape == Shape.HEADING;
    }

    /** Whether its tag goes and its text becomes paragraphs. */
    boolean dissolves() {
      return fate == Fate.BLOCK;
    }
  }

  private static final Map<Shape, String> KEPT =
      Map.of(
          Shape.QUOTE, "blockquote",
          Shape.LINE, "p li dt dd figcaption caption pre td th",
          Shape.HEADING, "h1 h2 h3 h4 h5 h6",
          Shape.BOX, "ul ol dl table thead tbody tfoot tr colgroup figure",
          Shape.PIECE, "hr audio video",
          Shape.INLINE,
              "em strong b i u s small mark cite q sub sup time abbr del ins a img source col code"
                  + " kbd samp var br dfn bdi bdo ruby rt rp wbr");

  private static final String BLOCKS =
      """
      div section article main header footer aside center form fieldset address details summary
      hgroup body dir
      """;

  private static final String DROPPED =
      """
      script style noscript template iframe frame frameset noframes object embed applet param
      svg math canvas input button select option optgroup textarea label legend datalist output
      progress meter head title link meta base nav menu dialog map area xmp plaintext listing
      noembed portal slot isindex keygen bgsound track
      """;

  private static final Map<String, String> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("a", "href title hreflang"),
          Map.entry("img", "src srcset sizes alt title width height"),
          Map.entry("audio", "src"),
          Map.entry("video", "src poster width height"),
          Map.entry("source", "src type"),
          Map.entry("td", "colspan rowspan"),
          Map.entry("th", "colspan rowspan scope"),
          Map.entry("col", "span"),
          Map.entry("colgroup", "span"),
          Map.entry("ol", "start type"),
          Map.entry("time", "datetime"),
          Map.entry("abbr", "title"),
          Map.entry("dfn", "title"),
          Map.entry("blockquote", "cite"),
          Map.entry("q", "cite"),
          Map.entry("del", "cite datetime"),
          Map.entry("ins", "cite datetime"));

  private static final Set<String> EMPTY_BY_NATURE =
      Set.of("br", "hr", "img", "source", "col", "wbr", "td", "th");

  private static final Rule UNKNOWN = new Rule(Fate.UNWRAP, Shape.INLINE, Set.of(), false);

  private static final Map<String, Rule> RULES = rules();

  private AllowList() {}

  static Rule rule(String tag) {
    return RULES.getOrDefault(tag, UNKNOWN);
  }

  /** Whether a block stands somewhere within an element that is none. */
  static boolean holdsBlock(Element inline) {
    for (int i = 0; i < inline.childNodeSize(); i++) {
      if (inline.childNode(i) instanceof Element child
          && (rule(child.normalName()).isBlock() || holdsBlock(child))) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, Rule> rules() {
    Map<String, Rule> rules = new HashMap<>();
    KEPT.forEach((shape, tags) -> words(tags).forEach(tag -> rules.put(tag, kept(tag, shape))));
    Rule block = new Rule(Fate.BLOCK, Shape.BOX, Set.of(), false);
    words(BLOCKS).forEach(tag -> rules.put(tag, block));
    Rule dropped = new Rule(Fate.DROP, Shape.BOX, Set.of(), false);
    words(DROPPED).forEach(tag -> rules.put(tag, dropped));
    return rules;
  }

  private static Rule kept(String tag, Shape shape) {
    String attributes = ATTRIBUTES.get(tag);
    return new Rule(
        Fate.KEEP,
        shape,
        attributes == null ? Set.of() : words(attributes),
        EMPTY_BY_NATURE.contains(tag));
  }

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }
}

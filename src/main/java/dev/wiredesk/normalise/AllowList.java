package dev.wiredesk.normalise;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

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

  private static final Set<String> KEPT =
      words(
          """
          p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote q
          table caption thead tbody tfoot tr th td colgroup col figure figcaption
          em strong b i u s del ins sub sup mark small a img audio video source
          pre code kbd samp var br hr time abbr cite dfn bdi bdo ruby rt rp wbr
          """);

  private static final Set<String> BLOCKS =
      words(
          """
          div section article main header footer aside center form fieldset address details summary
          hgroup body dir
          """);

  private static final Set<String> DROPPED =
      words(
          """
          script style noscript template iframe frame frameset noframes object embed applet param
          svg math canvas input button select option optgroup textarea label legend datalist output
          progress meter head title link meta base nav menu dialog map area xmp plaintext listing
          noembed portal slot isindex keygen bgsound track
          """);

  private static final Set<String> EVERYWHERE = words("dir lang");

  private static final Map<String, Set<String>> ATTRIBUTES = attributes();

  private AllowList() {}

  static Fate fate(String tag) {
    if (KEPT.contains(tag)) {
      return Fate.KEEP;
    }
    if (BLOCKS.contains(tag)) {
      return Fate.BLOCK;
    }
    return DROPPED.contains(tag) ? Fate.DROP : Fate.UNWRAP;
  }

  static boolean allows(String tag, String attribute) {
    return EVERYWHERE.contains(attribute)
        || ATTRIBUTES.getOrDefault(tag, Set.of()).contains(attribute);
  }

  private static Map<String, Set<String>> attributes() {
    Map<String, Set<String>> map = new HashMap<>();
    map.put("a", words("href title hreflang"));
    map.put("img", words("src srcset sizes alt title width height"));
    map.put("audio", words("src"));
    map.put("video", words("src poster width height"));
    map.put("source", words("src type"));
    map.put("td", words("colspan rowspan"));
    map.put("th", words("colspan rowspan scope"));
    map.put("col", words("span"));
    map.put("colgroup", words("span"));
    map.put("ol", words("start type"));
    map.put("time", words("datetime"));
    map.put("abbr", words("title"));
    map.put("dfn", words("title"));
    map.put("blockquote", words("cite"));
    map.put("q", words("cite"));
    map.put("del", words("cite datetime"));
    map.put("ins", words("cite datetime"));
    return Map.copyOf(map);
  }

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }
}

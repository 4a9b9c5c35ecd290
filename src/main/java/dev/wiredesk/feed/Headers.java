package dev.wiredesk.feed;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The {@code headers:} of a feed. Its values are taken for secrets: no message repeats one. */
final class Headers implements Value<Map<String, String>> {

  private static final int MOST = 20;

  /** RFC 9110, 5.6.2: token. */
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");

  /** RFC 9110, 5.5, less the obsolete bytes beyond ASCII. */
  private static final Pattern VALUE = Pattern.compile("[ -~]{0,4096}");

  /** Connection, framing, negotiation and validators belong to whoever makes the exchange. */
  private static final Set<String> OWN =
      Set.of(
          "accept-encoding",
          "connection",
          "content-length",
          "expect",
          "host",
          "if-modified-since",
          "if-none-match",
          "keep-alive",
          "proxy-authorization",
          "proxy-connection",
          "range",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  @Override
  public Optional<Map<String, String>> read(String key, Node node, Page page) {
    if (!(node instanceof MappingNode mapping) || mapping.getValue().size() > MOST) {
      page.report(node, key, "must be a mapping of at most " + MOST + " names to values");
      return Optional.empty();
    }
    Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (NodeTuple pair : mapping.getValue()) {
      if (pair.getKeyNode() instanceof ScalarNode name && isFree(key, name, seen, page)) {
        page.parse(key + "." + name.getValue(), pair.getValueNode(), Headers::value)
            .ifPresent(value -> headers.put(name.getValue(), value));
      }
    }
    return Optional.of(Collections.unmodifiableMap(headers));
  }

  private static boolean isFree(String key, ScalarNode name, Set<String> seen, Page page) {
    String problem = wrongWith(name.getValue(), seen);
    if (!problem.isEmpty()) {
      page.report(name, key, problem);
    }
    return problem.isEmpty();
  }

  private static String wrongWith(String name, Set<String> seen) {
    if (!NAME.matcher(name).matches()) {
      return "this is not the name of a header";
    }
    if (OWN.contains(name.toLowerCase(Locale.ROOT))) {
      return name + " is set by the desk itself";
    }
    return seen.add(name) ? "" : name + " stands here twice";
  }

  private static String value(String text) throws Wrong {
    String value = text.strip();
    if (VALUE.matcher(value).matches()) {
      return value;
    }
    throw Wrong.hidden("must be one line of at most 4096 ASCII characters");
  }
}

package dev.wiredesk.parse;

import dev.wiredesk.fetch.Document;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a reader subscribes to, as it exports it: OPML of any version, damaged or not, within the
 * limits of {@link FeedParser}.
 */
public final class Subscriptions {

  static final String ROOT_NAME = "opml";

  private static final Pattern ROOT =
      Pattern.compile("<" + ROOT_NAME + "(?=[\\s>])", Pattern.CASE_INSENSITIVE);

  private static final String ADDRESS = "xmlurl";

  /** What is no letter to write, line breaks of any alphabet among it. */
  private static final Pattern BLANKS = Pattern.compile("[\\p{Cc}\\p{Cn}\\p{Co}\\p{Cs}\\p{Z}]+");

  /** The scheme by which programs once handed feeds to readers. */
  private static final Pattern FEED_SCHEME =
      Pattern.compile("^feed:(?://)?(?=https?://)", Pattern.CASE_INSENSITIVE);

  private static final Pattern FEED_ALONE = Pattern.compile("^feed://", Pattern.CASE_INSENSITIVE);

  private Subscriptions() {}

  /**
   * One feed.
   *
   * @param title what the reader calls it; blank if it has no name there
   * @param address as it stands in the file, which may be none
   * @param folder that it lies in; empty at the top
   */
  public record Subscription(String title, String address, String folder) {}

  private record Place(Element outline, String folder) {}

  /** All of them in the order of the file; empty if it is no OPML. */
  public static Optional<List<Subscription>> read(Document document) {
    Repairs repairs = new Repairs();
    String text = Decoder.decode(document, repairs);
    Matcher root = ROOT.matcher(text);
    if (!root.find()) {
      return Optional.empty();
    }
    XmlTree tree = XmlTree.read(text, new Prolog(root.start(), ROOT_NAME, Map.of()), repairs);
    return Optional.ofNullable(tree).map(read -> all(read.root()));
  }

  private static List<Subscription> all(Element root) {
    List<Subscription> found = new ArrayList<>();
    Deque<Place> waiting = new ArrayDeque<>();
    waiting.push(new Place(root, ""));
    while (!waiting.isEmpty()) {
      Place here = waiting.pop();
      String address = here.outline.attribute(ADDRESS);
      if (address != null) {
        found.add(new Subscription(name(here.outline), web(address.strip()), here.folder));
      }
      String folder = address == null ? name(here.outline) : here.folder;
      // The last is pushed first, so that the first is next.
      here.outline.children().reversed().forEach(child -> waiting.push(new Place(child, folder)));
    }
    return found;
  }

  private static String web(String address) {
    String bare = FEED_SCHEME.matcher(address).replaceFirst("");
    return FEED_ALONE.matcher(bare).replaceFirst("http://");
  }

  /** "title" is what the user renamed it to where the two differ. */
  private static String name(Element outline) {
    String title = outline.attribute("title");
    return clean(title == null || title.isBlank() ? outline.attribute("text") : title);
  }

  private static String clean(@Nullable String name) {
    return name == null ? "" : BLANKS.matcher(name).replaceAll(" ").strip();
  }
}

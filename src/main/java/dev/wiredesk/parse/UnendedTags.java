package dev.wiredesk.parse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ends what would swallow the rest of a text of HTML. XML lets {@code <iframe src="…"/>} end
 * itself, and so do the programs that write feeds; HTML does not, and takes all that follows for
 * the content of the frame (HTML §13.2.6.4.7). A frame, film or object that nothing ends is ended,
 * too.
 */
public final class UnendedTags {

  private static final String FRAMES = "iframe|object|applet|video|audio|canvas|noscript";

  /** Text after a script or a style that nothing ends is not prose but more of it. */
  private static final Pattern START =
      Pattern.compile(
          "(?i)<("
              + FRAMES
              + "|script|style|textarea|title|select|noframes|noembed)(?:[\\s/][^<>]*)?>");

  private static final Pattern END = Pattern.compile("(?i)</(" + FRAMES + ")(?=[\\s/>])");

  private UnendedTags() {}

  /** The same HTML with them ended; the very same string if there are none. */
  public static String ended(String html) {
    Matcher start = START.matcher(html);
    if (!start.find()) {
      return html;
    }
    Map<String, Integer> lastEnds = new HashMap<>();
    for (Matcher end = END.matcher(html); end.find(); ) {
      lastEnds.put(name(end), end.start());
    }
    return start.replaceAll(found -> {
      String name = found.group(1).toLowerCase(Locale.ROOT);
      boolean isOpen = isFrame(name) && lastEnds.getOrDefault(name, -1) < found.start();
      boolean swallows = isOpen || found.group().endsWith("/>");
      return Matcher.quoteReplacement(found.group() + (swallows ? "</" + name + ">" : ""));
    });
  }

  private static boolean isFrame(String name) {
    return ("|" + FRAMES + "|").contains("|" + name + "|");
  }

  private static String name(Matcher tag) {
    return tag.group(1).toLowerCase(Locale.ROOT);
  }
}

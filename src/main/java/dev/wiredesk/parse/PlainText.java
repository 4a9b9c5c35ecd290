package dev.wiredesk.parse;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** Text that is no markup, on its way to those who read markup. */
public final class PlainText {

  /** Nothing is given back, for which the expression would remember each of a million lines. */
  private static final Pattern BLANK_LINES = Pattern.compile("\\R[ \\t]*+(?:\\R[ \\t]*+)++");

  /** What swallows its text, or is nothing without attributes: no prose is set in it. */
  private static final String MUTE =
      "script|style|iframe|object|embed|applet|noscript|template|textarea|svg|math|video|audio"
          + "|canvas|input|button|select|link|meta|title|marquee";

  /** Attributes have values where a tag is meant to do something. */
  private static final Pattern MUTE_TAG =
      Pattern.compile("(?i)<(" + MUTE + ")(?:\\s[\\w\\s-]{0,200})?/?>");

  private static final Pattern MUTE_END = Pattern.compile("(?i)</(" + MUTE + ")(?=[\\s/>])");

  private PlainText() {}

  /** HTML that shows the text as it stands: paragraphs at blank lines, breaks after sentences. */
  public static String html(String text) {
    return BLANK_LINES
        .splitAsStream(text)
        .filter(part -> !part.isBlank())
        .map(part -> "<p>" + breaks(part) + "</p>")
        .collect(Collectors.joining("\n"));
  }

  /** A line that ends a sentence is a line of its own, any other was only wrapped. */
  private static String breaks(String paragraph) {
    return Entities.escape(paragraph.strip())
        .replaceAll("(?<=[.!?:\"”»)])[ \\t]*\\R", "<br>")
        .replaceAll("\\R", " ");
  }

  /**
   * The same markup with the tags escaped that it only speaks of: a bare {@code <script>} or {@code
   * <iframe>} that nothing ends is a word, and as a tag it would swallow all that follows.
   */
  public static String withMentions(String markup) {
    Matcher tag = MUTE_TAG.matcher(markup);
    if (markup.indexOf('<') < 0 || !tag.find()) {
      return markup;
    }
    Set<String> ended =
        MUTE_END
            .matcher(markup)
            .results()
            .map(end -> name(end.group(1)))
            .collect(Collectors.toSet());
    return tag.replaceAll(found ->
        Matcher.quoteReplacement(
            ended.contains(name(found.group(1))) ? found.group() : Entities.escape(found.group())));
  }

  private static String name(String written) {
    return written.toLowerCase(Locale.ROOT);
  }
}

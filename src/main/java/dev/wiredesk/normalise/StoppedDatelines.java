package dev.wiredesk.normalise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the datelines of papers that put a full stop behind the place: "Bremen. Der Hafen …". A
 * word alone is a sentence, too, so the place must be one that datelines often name.
 */
final class StoppedDatelines {

  /** So much of a line must follow. */
  private static final int LEAST_COPY = 40;

  private static final String CITY =
      "(?:" + DatelineWords.alternation(DatelineWords.STOPPED_CITIES) + ")";

  private static final Pattern STOPPED =
      Pattern.compile(
          "(?<place>"
              + CITY
              + "(?: ?[/,] ?"
              + CITY
              + ")?)(?:\\.[\\s\u00a0]+| ?[·•] )(?=[\\p{Lu}\\d„»\"“])");

  private StoppedDatelines() {}

  static Datelines.@Nullable Found find(String start) {
    if (start.length() < LEAST_COPY || !Character.isUpperCase(start.charAt(0))) {
      return null;
    }
    Matcher stopped = STOPPED.matcher(start);
    return stopped.lookingAt() && start.length() - stopped.end() >= LEAST_COPY
        ? new Datelines.Found(new Dateline(stopped.group("place"), null, null), null, stopped.end())
        : null;
  }
}

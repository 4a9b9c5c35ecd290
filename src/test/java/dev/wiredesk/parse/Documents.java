package dev.wiredesk.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Feed documents for tests: no more is said than what they list. */
public final class Documents {

  private Documents() {}

  /** An English RSS document of an outlet. */
  public static ParsedFeed of(@Nullable String outlet, Entry... entries) {
    return new ParsedFeed(
        "RSS 2.0",
        null,
        outlet,
        null,
        null,
        "en",
        null,
        null,
        null,
        Skips.NONE,
        List.of(entries),
        List.of(),
        null);
  }
}

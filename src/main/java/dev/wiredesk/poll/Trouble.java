package dev.wiredesk.poll;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a feed fails.
 *
 * @param failures polls that failed since the last that did not
 * @param since when the first of them was; null while all is well
 * @param goneSince when its server first answered 410; null if its last answer was another
 */
public record Trouble(int failures, @Nullable Instant since, @Nullable Instant goneSince) {

  /** All is well. */
  public static final Trouble NONE = new Trouble(0, null, null);

  /** One failure more. */
  Trouble more(Instant now, boolean gone) {
    Instant first = since == null ? now : since;
    return new Trouble(failures + 1, first, !gone ? null : goneSince == null ? now : goneSince);
  }
}

package dev.wiredesk.normalise;

import org.jspecify.annotations.Nullable;

/**
 * What an agency tells desks about its copy: "UPDATE 2-", "(Corrects name in paragraph 3)", "KILL".
 *
 * @param words as the agency wrote them, without the mark that parts them from the copy
 */
public record Advisory(Kind kind, String words) {

  /** What a desk is asked to do, the gravest last. */
  public enum Kind {
    /** The same copy sent again: "RPT-", "REFILE-". */
    REPEAT,
    /** Newer words take the place of older ones: "UPDATE 2-", "(Adds details)". */
    UPDATE,
    /** The story is told anew: "(Recasts)". */
    RECAST,
    /** Something in the copy was wrong and is put right. */
    CORRECTION,
    /** Not to be published yet. */
    EMBARGO,
    /** Not to be published any more. */
    KILL
  }

  /** The graver of the two, the first if both are alike; null if there is none. */
  static @Nullable Advisory graver(@Nullable Advisory first, @Nullable Advisory second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return first.kind.compareTo(second.kind) >= 0 ? first : second;
  }
}

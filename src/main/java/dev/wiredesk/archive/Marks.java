package dev.wiredesk.archive;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By what an article is known as a whole: its very words and its addresses, each as a hash of 32
 * bits. Two of one hash need not be the same: whoever finds one looks in the archive.
 */
public final class Marks {

  private Marks() {}

  /** Of a fingerprint of words, or the key of an address, as the archive keeps them. */
  public static int of(String kept) {
    return kept.hashCode();
  }

  /** Of all that are not empty. */
  static List<Integer> of(@Nullable String... kept) {
    Set<Integer> marks = new LinkedHashSet<>();
    for (String each : kept) {
      if (each != null && !each.isEmpty()) {
        marks.add(of(each));
      }
    }
    return List.copyOf(marks);
  }
}

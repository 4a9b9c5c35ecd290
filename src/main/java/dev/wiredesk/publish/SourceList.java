package dev.wiredesk.publish;

import dev.wiredesk.poll.Mood;
import dev.wiredesk.publish.Health.Row;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of all feeds that the page of sources shows at once.
 *
 * @param rows at most {@value #AT_ONCE}
 * @param choices all feeds, and those in each state that there are
 * @param state the state that is asked for, as in addresses; null for any
 * @param words that the name, slug or address must have; empty for any
 * @param found how many feeds there are in that state with those words
 * @param first the number of the first row among them, from 1
 * @param canBeSought whether there are more feeds than one sees at a glance, or some were sought
 */
record SourceList(
    List<Row> rows,
    List<Choice> choices,
    @Nullable String state,
    String words,
    int found,
    int first,
    @Nullable String previous,
    @Nullable String next,
    boolean canBeSought) {

  /** Rows on a page: some 100 KB. */
  static final int AT_ONCE = 100;

  /** Rows that fit on a screen or two. */
  static final int AT_A_GLANCE = 20;

  private static final int LONGEST_WORDS = 100;

  /** Feeds in a state. */
  record Choice(String label, int feeds, String href, boolean current) {}

  /**
   * @param state as in the address; what is none means any
   * @param page from 1; beyond the last it is the last
   */
  static SourceList of(Health health, @Nullable String state, @Nullable String words, int page) {
    Mood mood = mood(state);
    String sought = words == null ? "" : Text.cut(Text.clean(words).strip(), LONGEST_WORDS);
    List<Row> found =
        health.rows().stream()
            .filter(row -> mood == null || row.mood() == mood)
            .filter(row -> has(row, sought.toLowerCase(Locale.ROOT)))
            .toList();
    int pages = Math.max(1, Math.ceilDiv(found.size(), AT_ONCE));
    int at = Math.clamp(page, 1, pages);
    int from = (at - 1) * AT_ONCE;
    return new SourceList(
        found.subList(from, Math.min(found.size(), from + AT_ONCE)),
        choices(health, mood),
        mood == null ? null : name(mood),
        sought,
        found.size(),
        from + 1,
        at == 1 ? null : href(mood, sought, at - 1),
        at == pages ? null : href(mood, sought, at + 1),
        health.rows().size() > AT_A_GLANCE || !sought.isEmpty());
  }

  /** "101 to 200 of 2000 feeds". */
  public String extent() {
    return "%d to %d of %d feeds".formatted(first, first + rows.size() - 1, found);
  }

  private static boolean has(Row row, String lower) {
    return lower.isEmpty()
        || Stream.of(row.source(), row.slug(), row.address())
            .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(lower));
  }

  /** Feeds that are all in one state need no choice. */
  private static List<Choice> choices(Health health, @Nullable Mood chosen) {
    Moods moods = health.moods();
    List<Choice> choices = new ArrayList<>();
    for (Mood mood : Mood.values()) {
      int feeds = moods.count(mood);
      if (feeds > 0 || mood == chosen) {
        choices.add(new Choice(mood.words(), feeds, href(mood, "", 1), mood == chosen));
      }
    }
    if (choices.size() < 2) {
      return List.of();
    }
    choices.addFirst(new Choice("All", health.rows().size(), href(null, "", 1), chosen == null));
    return choices;
  }

  private static @Nullable Mood mood(@Nullable String state) {
    return Stream.of(Mood.values())
        .filter(mood -> name(mood).equals(state))
        .findFirst()
        .orElse(null);
  }

  private static String name(Mood mood) {
    return mood.name().toLowerCase(Locale.ROOT);
  }

  private static String href(@Nullable Mood mood, String words, int page) {
    List<String> parameters = new ArrayList<>();
    if (mood != null) {
      parameters.add("state=" + name(mood));
    }
    if (!words.isEmpty()) {
      parameters.add("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
    if (page > 1) {
      parameters.add("page=" + page);
    }
    return parameters.isEmpty() ? "/sources" : "/sources?" + String.join("&", parameters);
  }
}

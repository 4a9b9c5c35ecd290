package dev.wiredesk.feed;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Topics of feeds.yml, by slug or IPTC code. */
final class Subjects {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,8}");

  private Subjects() {}

  static Topic topic(String text) throws Wrong {
    Optional<Topic> topic = find(text);
    if (topic.isPresent()) {
      return topic.get();
    }
    String hint = Nearest.hint(text, Topics.all().stream().map(Topic::slug).toList());
    List<String> top = Topics.all().stream().filter(Topic::isTopLevel).map(Topic::slug).toList();
    throw Wrong.value(
        "is not a topic%s %s from %s, or a finer one such as diplomacy"
            .formatted(
                hint.isEmpty() ? ";" : hint,
                hint.isEmpty() ? "choose" : "Choose",
                String.join(", ", top)));
  }

  /** An unquoted code may have lost its leading zero on the way through an editor. */
  private static Optional<Topic> find(String text) {
    return Topics.find(
        DIGITS.matcher(text).matches() ? "0".repeat(8 - text.length()) + text : text);
  }
}

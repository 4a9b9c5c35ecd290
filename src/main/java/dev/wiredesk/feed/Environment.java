package dev.wiredesk.feed;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts environment variables in the place of <code>${NAME}</code> and <code>${NAME:default}</code>.
 * What is put in is not searched again.
 */
record Environment(Function<String, @Nullable String> variables) {

  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::([^}]*))?\\}");

  /** Refuses unset variables without a default, and anything else that begins like a reference. */
  String resolve(String raw) throws Wrong {
    if (!raw.contains("${")) {
      return raw;
    }
    Matcher matcher = REFERENCE.matcher(raw);
    if (matcher.replaceAll("").contains("${")) {
      throw Wrong.hidden("a reference to the environment is written ${NAME} or ${NAME:default}");
    }
    List<String> unset =
        matcher.reset().results().filter(this::isUnset).map(m -> m.group(1)).toList();
    if (!unset.isEmpty()) {
      throw Wrong.hidden(
          "not set in the environment: %s; set it, or write a default as in ${%s:default}"
              .formatted(String.join(", ", unset), unset.getFirst()));
    }
    return matcher.reset().replaceAll(found -> Matcher.quoteReplacement(value(found)));
  }

  private boolean isUnset(MatchResult reference) {
    return variables.apply(reference.group(1)) == null && reference.group(2) == null;
  }

  private String value(MatchResult reference) {
    String value = variables.apply(reference.group(1));
    String fallback = reference.group(2);
    return value != null ? value : fallback != null ? fallback : "";
  }

  /** Leaves the values out, which may be secrets. */
  @Override
  public String toString() {
    return "Environment";
  }
}

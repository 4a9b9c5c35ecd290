package dev.wiredesk.feed;

import dev.wiredesk.query.BadQuery;
import dev.wiredesk.query.Query;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Single values of feeds.yml that are neither times, addresses nor labels. */
final class Scalars {

  private static final int LONGEST_TEXT = 300;
  private static final int LONGEST_QUERY = 4000;
  private static final int LONGEST_WORD = 100;
  private static final int HIGHEST_PRIORITY = 1000;

  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");
  private static final Pattern WEIGHT = Pattern.compile("0\\.[1-9]|[1-9](\\.[0-9])?");
  private static final Pattern BLANKS = Pattern.compile(" {2,}");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final Pattern CONTACT =
      Pattern.compile("[!-~&&[^@()]]+@[!-~&&[^@()]]+|https?://[!-~&&[^()]]+");

  private Scalars() {}

  /** Stable name in keys and URLs. */
  static String slug(String text) throws Wrong {
    if (SLUG.matcher(text).matches()) {
      return text;
    }
    throw Wrong.value(
        "is not a slug; use a-z, 0-9 and hyphens, 64 at most, first a letter or digit: bbc-world");
  }

  /** A slug that no address of an edition takes for a day of its archive. */
  static String editionSlug(String text) throws Wrong {
    if (DAY.matcher(text).matches()) {
      throw Wrong.value("is written like a day, which stands in addresses for itself; use a name");
    }
    return slug(text);
  }

  /** One line for people. */
  static String text(String text) throws Wrong {
    return bounded(text, LONGEST_TEXT);
  }

  static Query query(String text) throws Wrong {
    try {
      return Queries.read(bounded(text, LONGEST_QUERY));
    } catch (BadQuery e) {
      throw Wrong.hidden("is no query: " + e.getMessage());
    }
  }

  /** Code of a language. */
  static String language(String text) throws Wrong {
    if (LANGUAGE.matcher(text).matches()) {
      return text;
    }
    throw Wrong.value("is not a language; write its code, such as en or pt-br");
  }

  /** One of the desk's own words for a region or topic. */
  static String word(String text) throws Wrong {
    String word = asInArticles(bounded(text, LONGEST_WORD));
    if (word.codePoints().filter(Character::isLetterOrDigit).count() < 2) {
      throw Wrong.value("is too short for a word that tells something");
    }
    return word;
  }

  /** In composed letters, which Macs do not always write, and with one blank between words. */
  private static String asInArticles(String words) {
    return Normalizer.normalize(BLANKS.matcher(words).replaceAll(" "), Normalizer.Form.NFC);
  }

  static double weight(String text) throws Wrong {
    if (WEIGHT.matcher(text).matches()) {
      return Double.parseDouble(text);
    }
    throw Wrong.value(
        "is not a weight; write a number from 0.1 to 9.9: 1 agrees, 3 all but settles");
  }

  private static String bounded(String text, int longest) throws Wrong {
    String line = text.strip();
    if (line.isEmpty()) {
      throw Wrong.hidden("needs a value");
    }
    if (line.length() > longest || CONTROL.matcher(line).find()) {
      throw Wrong.value("must be one line of at most " + longest + " characters");
    }
    return line;
  }

  /** Mail address or page, such that it can stand in a comment of a header. */
  static String contact(String text) throws Wrong {
    if (text.length() <= LONGEST_TEXT && CONTACT.matcher(text).matches()) {
      return text;
    }
    throw Wrong.value("is neither a mail address nor the address of a page");
  }

  static int priority(String text) throws Wrong {
    if (INTEGER.matcher(text).matches() && Math.abs(Integer.parseInt(text)) <= HIGHEST_PRIORITY) {
      return Integer.parseInt(text);
    }
    throw Wrong.value(
        "is not a whole number from -%d to %d".formatted(HIGHEST_PRIORITY, HIGHEST_PRIORITY));
  }

  static boolean truth(String text) throws Wrong {
    return switch (text) { // as in the core schema of YAML 1.2, which editors know
      case "true", "True", "TRUE" -> true;
      case "false", "False", "FALSE" -> false;
      default -> throw Wrong.value("is neither true nor false");
    };
  }

  static ZoneId zone(String text) throws Wrong {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      String hint = Nearest.hint(text.replace('-', '_'), ZoneId.getAvailableZoneIds());
      throw Wrong.value(
          "is not a time zone" + (hint.isEmpty() ? "; write UTC or Europe/Kyiv" : hint));
    }
  }

  static Republish republish(String text) throws Wrong {
    for (Republish way : Republish.values()) {
      if (name(way).equals(text)) {
        return way;
      }
    }
    List<String> names = Arrays.stream(Republish.values()).map(Scalars::name).toList();
    throw Wrong.value("is not a way to republish; choose from " + String.join(", ", names));
  }

  private static String name(Republish way) {
    return way.name().toLowerCase(Locale.ROOT);
  }
}

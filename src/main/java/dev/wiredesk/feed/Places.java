package dev.wiredesk.feed;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Regions of feeds.yml, by code or slug, and guesses at what a wrong one was meant to be. */
final class Places {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,3}");

  private Places() {}

  static Region region(String text) throws Wrong {
    Optional<Region> region = find(text);
    if (region.isPresent()) {
      return region.get();
    }
    String hint = hint(text, Regions.all());
    throw Wrong.value(
        "is not a region"
            + (hint.isEmpty()
                ? "; write the ISO code of a country, such as UA, or an area, such as"
                    + " eastern-europe, africa or middle-east"
                : hint));
  }

  static Region country(String text) throws Wrong {
    Optional<Region> region = find(text);
    if (region.isPresent() && region.get().isCountry()) {
      return region.get();
    }
    String problem = region.isPresent() ? "is an area, not a country" : "is not a country";
    String hint = hint(text, Regions.all().stream().filter(Region::isCountry).toList());
    throw Wrong.value(
        problem + (hint.isEmpty() ? "; write its two-letter ISO code, such as GB" : hint));
  }

  /** An unquoted UN M49 code may have lost its leading zeros on the way through an editor. */
  private static Optional<Region> find(String text) {
    return Regions.find(
        DIGITS.matcher(text).matches() ? "0".repeat(3 - text.length()) + text : text);
  }

  private static String hint(String text, Collection<Region> choices) {
    Map<String, String> aliases = new HashMap<>();
    choices.stream().filter(Region::isCountry).forEach(country -> addCodes(country, aliases));
    String meant = aliases.get(text.toLowerCase(Locale.ROOT));
    if (meant != null) {
      return "; did you mean " + meant + "?";
    }
    List<String> slugs = choices.stream().map(Region::slug).toList();
    return text.length() <= 3 ? "" : Nearest.hint(text, slugs);
  }

  private static void addCodes(Region country, Map<String, String> aliases) {
    aliases.put(country.code().toLowerCase(Locale.ROOT), country.code());
    try {
      String threeLetters = Locale.of("", country.code()).getISO3Country();
      aliases.put(threeLetters.toLowerCase(Locale.ROOT), country.code());
    } catch (MissingResourceException e) {
      // XK is no ISO country: it has no code of three letters to mistake.
    }
  }
}

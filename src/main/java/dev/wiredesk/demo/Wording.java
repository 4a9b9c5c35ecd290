package dev.wiredesk.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of one story: {@code {name}} stands for a value, {@code {Name}} for the same at the
 * start of a sentence, {@code [this|that]} for one of the two.
 *
 * @param mistaken the variable that is told wrongly, if one is
 */
record Wording(
    Template template,
    Place place,
    People people,
    Dice dice,
    Locale locale,
    Instant filed,
    @Nullable String mistaken) {

  private static final Pattern ALTERNATIVES = Pattern.compile("\\[([^\\[\\]]*)]");
  private static final Pattern NAME = Pattern.compile("\\{([\\p{L}\\d]+)}");

  String fill(String text) {
    String chosen = ALTERNATIVES.matcher(text).replaceAll(this::alternative);
    return NAME.matcher(chosen).replaceAll(this::substitute);
  }

  List<String> fill(List<String> texts) {
    return texts.stream().map(this::fill).toList();
  }

  private String alternative(MatchResult match) {
    String all = match.group(1);
    return Matcher.quoteReplacement(dice.pick(all, Block.parts(all, "|")));
  }

  private String substitute(MatchResult match) {
    String name = match.group(1);
    boolean capital = Character.isUpperCase(name.charAt(0));
    String value = value(capital ? name.toLowerCase(Locale.ROOT) : name);
    return Matcher.quoteReplacement(capital ? capitalised(value) : value);
  }

  private String value(String name) {
    return switch (name) {
      case "city" -> place.city();
      case "country" -> place.country();
      case "demonym" -> place.adjective();
      case "area" -> place.area();
      case "day" ->
          filed.atOffset(ZoneOffset.UTC).getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
      case "person" -> people.person(dice, 0).full();
      case "last" -> people.person(dice, 0).family();
      case "person2" -> people.person(dice, 1).full();
      case "last2" -> people.person(dice, 1).family();
      case "wrong" -> wrong();
      default -> name.equals(mistaken) ? wrong() : right(name);
    };
  }

  private String right(String name) {
    Variable variable = template.variables().get(name);
    if (variable == null) {
      throw new IllegalStateException("no variable " + name + " in " + template.headlines());
    }
    return fill(variable.draw(dice, name, locale));
  }

  /** The figure that is going to be corrected; never the right one. */
  private String wrong() {
    Template.Correction correction = template.correction();
    if (correction == null) {
      throw new IllegalStateException("nothing to correct in " + template.headlines());
    }
    String name = correction.variable();
    String right = right(name);
    String wrong = right;
    for (int attempt = 0; wrong.equals(right); attempt++) {
      Variable variable = template.variables().get(name);
      wrong = variable == null ? "" : variable.draw(dice, name + attempt, locale);
    }
    return wrong;
  }

  private String capitalised(String value) {
    int first = value.offsetByCodePoints(0, 1);
    return value.substring(0, first).toUpperCase(locale) + value.substring(first);
  }
}

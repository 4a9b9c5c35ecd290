package dev.wiredesk.demo;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What differs from story to story: one of some words, or a number of a range. */
sealed interface Variable {

  /** The value that the dice give in answer to a question, as it stands in the text. */
  String draw(Dice dice, String question, Locale locale);

  /** Reads {@code 12 to 48}, {@code 4.25 to 7.75 by 0.25} or {@code wheat; maize; barley}. */
  static Variable of(String text) {
    Matcher range = Range.SYNTAX.matcher(text);
    if (!range.matches()) {
      return new Choice(Block.parts(text, ";"));
    }
    String step = range.group(3);
    return new Range(
        new BigDecimal(range.group(1)),
        new BigDecimal(range.group(2)),
        new BigDecimal(step == null ? "1" : step));
  }

  record Choice(List<String> words) implements Variable {
    @Override
    public String draw(Dice dice, String question, Locale locale) {
      return dice.pick(question, words);
    }
  }

  record Range(BigDecimal from, BigDecimal to, BigDecimal step) implements Variable {

    private static final Pattern SYNTAX =
        Pattern.compile("([\\d.]+) to ([\\d.]+)(?: by ([\\d.]+))?");

    @Override
    public String draw(Dice dice, String question, Locale locale) {
      int steps = to.subtract(from).divideToIntegralValue(step).intValueExact();
      BigDecimal value =
          from.add(step.multiply(BigDecimal.valueOf(dice.below(question, steps + 1))));
      NumberFormat format = NumberFormat.getNumberInstance(locale);
      format.setMinimumFractionDigits(value.scale());
      return format.format(value);
    }
  }
}

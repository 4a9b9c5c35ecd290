package dev.wiredesk.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes all the stories of one language. Time is cut into slots and story number {@code n} is
 * filed at {@code n} slots after the epoch, so that neither a restart nor another machine tells it
 * otherwise.
 */
record Newsroom(
    String language,
    Locale locale,
    Duration slot,
    List<Template> templates,
    Map<String, People> people,
    List<String> captions) {

  static Newsroom load(String language, Duration slot) {
    Locale locale = locale(language);
    Map<String, Place> places = Place.load(language, locale);
    List<Template> templates =
        Block.parts(Block.read("stories/index.txt").getFirst().one(language), ",").stream()
            .map(file -> "stories/" + language + "/" + file + ".txt")
            .flatMap(file -> Template.load(file, places).stream())
            .toList();
    List<String> captions =
        Block.parts(Block.read("stories/captions.txt").getFirst().one(language), ";");
    return new Newsroom(language, locale, slot, templates, People.load(language), captions);
  }

  private static Locale locale(String language) {
    return switch (language) {
      case "en" -> Locale.US;
      // Digits as the figures in the stories have them.
      case "ar" -> Locale.forLanguageTag("ar-u-nu-latn");
      default -> Locale.of(language);
    };
  }

  /** The newest story at that time. */
  long latest(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), slot.toSeconds());
  }

  Instant filed(long number) {
    return Instant.ofEpochSecond(number * slot.toSeconds());
  }

  Story story(long number) {
    Template template = template(number);
    Dice dice = dice(number);
    // How often it has been used before, each template beginning elsewhere in its turns.
    long turn = Math.floorDiv(number, (long) templates.size()) + templates.indexOf(template);
    Place place = template.places().get((int) Math.floorMod(turn, (long) template.places().size()));
    People locals = Objects.requireNonNull(people.get(place.names()), place.names());
    Wording right = new Wording(template, place, locals, dice, locale, filed(number), null);
    boolean corrected = template.correction() != null && dice.below("corrected", 3) == 0;
    return new Story(
        number,
        filed(number),
        template.topic(),
        template.section(),
        place,
        locals.person(dice, 2).full(),
        locals.person(dice, 3).full(),
        right.fill(dice.pick("caption", captions)),
        telling(turn, corrected ? mistaken(right, template) : right),
        corrected ? correction(turn, right) : null);
  }

  private static Story.Telling telling(long turn, Wording wording) {
    Template template = wording.template();
    return new Story.Telling(
        wording.fill(wording.dice().shuffled("headline", template.headlines())),
        wording.fill(template.selection(turn)));
  }

  private static Wording mistaken(Wording right, Template template) {
    Template.Correction correction = Objects.requireNonNull(template.correction());
    return new Wording(
        template,
        right.place(),
        right.people(),
        right.dice(),
        right.locale(),
        right.filed(),
        correction.variable());
  }

  private static Story.@Nullable Correction correction(long turn, Wording right) {
    Template.Correction correction = Objects.requireNonNull(right.template().correction());
    int minutes = 8 + right.dice().below("minutes", 12);
    return new Story.Correction(minutes, right.fill(correction.notice()), telling(turn, right));
  }

  // A stride that shares no factor with the number of templates visits each once a cycle, so that
  // none returns before all the others have been told.
  private Template template(long number) {
    int size = templates.size();
    int stride = size * 3 / 8;
    while (greatestCommonDivisor(stride, size) != 1) {
      stride++;
    }
    return templates.get((int) Math.floorMod(number * stride, (long) size));
  }

  private Dice dice(long number) {
    return new Dice(number * 31 + language.hashCode());
  }

  private static int greatestCommonDivisor(int a, int b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}

package dev.wiredesk.dedupe;

import dev.wiredesk.archive.Form;
import dev.wiredesk.archive.Namesake;
import dev.wiredesk.archive.Traits;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * A feed that gives all its entries new ids would flood its readers with what they have read. Where
 * most of a document is new, and most of that is known by its address or headline, what is known is
 * held back, with less evidence than a single entry needs.
 */
final class FloodGuard {

  static final int LEAST_ENTRIES = 4;
  private static final double LEAST_NEW = 0.5;
  private static final double LEAST_KNOWN = 0.6;

  private final Set<String> listed;
  private final List<Form> strangers;
  private final List<Namesake> gone;

  private FloodGuard(Set<String> listed, List<Form> strangers, List<Namesake> gone) {
    this.listed = listed;
    this.strangers = strangers;
    this.gone = gone;
  }

  /**
   * @param listed the keys of the document's entries
   * @param strangers those of them that are not known by their id
   * @param filed entries on file that share a trait with these
   */
  static FloodGuard of(Set<String> listed, List<Form> strangers, List<Namesake> filed) {
    List<Namesake> gone =
        filed.stream().filter(namesake -> !listed.contains(namesake.known().key())).toList();
    return new FloodGuard(listed, strangers, gone);
  }

  /** What is renamed, and in a flood what probably is too. */
  Map<String, Renamed> held(Map<String, Renamed> renamed) {
    long onFile = renamed.values().stream().filter(each -> each.known() != null).count();
    if (strangers.size() < LEAST_ENTRIES || strangers.size() < LEAST_NEW * listed.size()) {
      return renamed;
    }
    Map<String, Renamed> more = probably(renamed);
    if (onFile + more.size() < LEAST_KNOWN * strangers.size()) {
      return renamed;
    }
    Map<String, Renamed> held = new LinkedHashMap<>();
    renamed.forEach((key, each) -> held.put(key, each.hold()));
    held.putAll(more);
    return held;
  }

  private Map<String, Renamed> probably(Map<String, Renamed> renamed) {
    if (gone.isEmpty()) {
      return Map.of();
    }
    Map<String, Renamed> more = new HashMap<>();
    for (Form stranger : strangers) {
      if (!renamed.containsKey(stranger.key())) {
        Traits traits = stranger.traits();
        only(Traits::name, traits)
            .or(() -> only(Traits::address, traits).filter(same -> isNoNews(traits, same)))
            .or(() -> only(Traits::headline, traits).filter(same -> isNoNews(traits, same)))
            .ifPresent(namesake -> more.put(stranger.key(), held(namesake)));
      }
    }
    return more;
  }

  private static Renamed held(Namesake namesake) {
    return new Renamed(
        namesake.known().key(),
        namesake.known(),
        "its feed has given most of its entries new ids",
        true);
  }

  /** The one entry on file of that trait, if the document has but one of it too. */
  private Optional<Namesake> only(ToLongFunction<Traits> trait, Traits asked) {
    long value = trait.applyAsLong(asked);
    if (value == 0 || count(trait, value) > 1) {
      return Optional.empty();
    }
    List<Namesake> those =
        gone.stream().filter(each -> trait.applyAsLong(each.traits()) == value).toList();
    long entries = those.stream().map(each -> each.known().number()).distinct().count();
    return entries == 1 ? Optional.of(those.getFirst()) : Optional.empty();
  }

  /** "Weather in the north" comes every day, at another time and with other words. */
  private static boolean isNoNews(Traits traits, Namesake namesake) {
    Traits before = namesake.traits();
    boolean sayWhen = traits.published() != null && before.published() != null;
    boolean sayWhat = traits.words() != 0 && before.words() != 0;
    return (sayWhat && traits.words() == before.words())
        || (sayWhen && Objects.equals(traits.published(), before.published()))
        || (!sayWhat && !sayWhen);
  }

  private long count(ToLongFunction<Traits> trait, long value) {
    return strangers.stream().filter(each -> trait.applyAsLong(each.traits()) == value).count();
  }
}

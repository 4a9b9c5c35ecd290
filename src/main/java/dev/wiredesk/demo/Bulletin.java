package dev.wiredesk.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What each outlet lists at a given time: a pure function of the clock. */
final class Bulletin {

  /** Entries that a feed lists. */
  static final int LISTED = 15;

  private static final int FURTHEST_BACK = 2000;

  private static final Map<String, Duration> SLOTS =
      Map.of(
          "en", Duration.ofMinutes(1),
          "de", Duration.ofMinutes(12),
          "fr", Duration.ofMinutes(13),
          "ar", Duration.ofMinutes(15));

  private final Map<String, Newsroom> newsrooms;
  private final Map<String, Rota> rotas;

  Bulletin(List<Outlet> outlets) {
    newsrooms =
        SLOTS.entrySet().stream()
            .map(slot -> Newsroom.load(slot.getKey(), slot.getValue()))
            .collect(Collectors.toUnmodifiableMap(Newsroom::language, Function.identity()));
    rotas =
        SLOTS.keySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Function.identity(), language -> rota(outlets, language)));
  }

  private static Rota rota(List<Outlet> outlets, String language) {
    return new Rota(
        outlets.stream()
            .filter(outlet -> outlet.language().equals(language))
            .filter(outlet -> outlet.temper() != Temper.LOST)
            .toList());
  }

  /** The newest first. */
  List<Item> items(Outlet outlet, Instant now) {
    Newsroom newsroom = newsroom(outlet);
    // A story runs late by some slots at most, so that many more than wanted are surely enough.
    return LongStream.iterate(newsroom.latest(now), number -> number - 1)
        .limit(FURTHEST_BACK)
        .mapToObj(number -> item(outlet, number, now))
        .flatMap(Optional::stream)
        .limit(LISTED + Rota.LONGEST_DELAY)
        .sorted(Comparator.comparing(Item::published).reversed())
        .limit(LISTED)
        .toList();
  }

  /** The outlet's run of that story, once it is out. */
  Optional<Item> item(Outlet outlet, long number, Instant now) {
    Newsroom newsroom = newsroom(outlet);
    return Objects.requireNonNull(rotas.get(outlet.language()))
        .run(outlet, number)
        .filter(run -> !newsroom.filed(number + run.delay()).isAfter(now))
        .map(run -> Item.of(run, newsroom, number, now));
  }

  Newsroom newsroom(Outlet outlet) {
    return Objects.requireNonNull(newsrooms.get(outlet.language()), outlet.language());
  }
}

package dev.wiredesk.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who runs which story: two in five are agency copy, filed by a wire and run by two to four papers
 * some slots later; the others are one paper's own.
 */
final class Rota {

  /** Slots by which a copy may lag behind its original. */
  static final int LONGEST_DELAY = 5;

  private static final int TURNS = 5;

  private final List<Outlet> wires;
  private final List<Outlet> papers;

  Rota(List<Outlet> outlets) {
    wires = outlets.stream().filter(outlet -> outlet.wire() != null).toList();
    papers = outlets.stream().filter(outlet -> outlet.wire() == null).toList();
  }

  /**
   * One outlet's run of a story.
   *
   * @param delay in slots
   * @param wire whose copy it is; null if the outlet's own
   * @param headline which of the story's
   * @param dropped paragraphs cut off at the end
   */
  record Run(Outlet outlet, int delay, @Nullable Wire wire, int headline, int dropped) {}

  Optional<Run> run(Outlet outlet, long number) {
    return runs(number).stream().filter(run -> run.outlet().equals(outlet)).findFirst();
  }

  /** All the runs of a story, the original first. */
  List<Run> runs(long number) {
    Dice dice = new Dice(number);
    int turn = (int) Math.floorMod(number + Math.floorDiv(number, 36), (long) TURNS);
    boolean agency = !wires.isEmpty() && turn % 2 == 0 && turn < 4;
    Outlet origin = agency || papers.isEmpty() ? wire(turn) : dice.pick("paper", papers);
    List<Run> runs = new ArrayList<>();
    runs.add(new Run(origin, 0, agency ? origin.wire() : null, 0, 0));
    if (agency && !papers.isEmpty()) {
      dice.shuffled("papers", papers).stream()
          .limit(2 + dice.below("copies", 3))
          .map(paper -> copy(paper, origin.wire(), dice))
          .forEach(runs::add);
    }
    return List.copyOf(runs);
  }

  private Outlet wire(int turn) {
    return wires.get(turn / 2 % wires.size());
  }

  // A third of the copies are word for word; the others lose their last paragraph.
  private static Run copy(Outlet paper, @Nullable Wire wire, Dice dice) {
    String slug = paper.slug();
    int dropped = dice.below(slug + "exact", 3) == 0 ? 0 : 1;
    return new Run(
        paper,
        1 + dice.below(slug + "delay", LONGEST_DELAY),
        wire,
        1 + dice.below(slug + "headline", 3),
        dropped);
  }
}

package dev.wiredesk;

import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * {@code replay YYYY-MM-DD}: takes the entries of that day (UTC) in once more, with the code and
 * configuration of today, and prints what would change; nothing is stored. Exit code 0 if the day
 * could be replayed, 1 if not, 2 for a wrong call.
 */
final class ReplayCommand {

  private static final String CAVEAT =
      "Only the last form of an entry is kept, and stories are compared as they stand today: what an outlet has"
          + " changed since, or a later copy has joined, counts as filed otherwise, too.";

  private final PrintStream out;
  private final PrintStream err;

  ReplayCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  int run(List<String> args) {
    List<String> days = args.stream().filter(arg -> !arg.startsWith("--")).toList();
    List<String> options = args.stream().filter(arg -> arg.startsWith("--")).toList();
    Optional<LocalDate> day = days.size() == 1 ? day(days.getFirst()) : Optional.empty();
    if (day.isEmpty() && days.size() == 1) {
      err.println("\"" + days.getFirst() + "\" is no day; write it as 2026-08-20.");
    }
    if (day.isEmpty()) {
      err.println("Usage: replay YYYY-MM-DD [--server.port=PORT]");
      return 2;
    }
    try (DeskOnFile desk = DeskOnFile.find(options)) {
      err.printf("Taking in the entries of %s and of three days before it%n", day.get());
      Replay replay = new Replay(desk, taken -> err.printf("%,d entries taken in%n", taken));
      Differences differences = replay.of(day.get(), options);
      differences.lines().forEach(out::println);
      out.printf(
          "%s: %d entries replayed, %d would be filed otherwise%n",
          day.get(), differences.compared(), differences.changed());
      if (differences.changed() > 0) {
        err.println(CAVEAT);
      }
      return 0;
    } catch (IOException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}

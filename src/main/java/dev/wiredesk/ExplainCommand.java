package dev.wiredesk;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/**
 * {@code explain URL|ID}: tells why an entry was filed, merged or spiked. Asks the desk that runs
 * on this machine; opens the database only when none does. Exit code 0 if something is known of it,
 * 1 if not, 2 for a wrong call.
 */
final class ExplainCommand {

  private final PrintStream out;
  private final PrintStream err;

  ExplainCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  int run(List<String> args) {
    List<String> asked = args.stream().filter(arg -> !arg.startsWith("--")).toList();
    List<String> options = args.stream().filter(arg -> arg.startsWith("--")).toList();
    if (asked.size() != 1) {
      err.println("Usage: explain URL|ID [--server.port=PORT]");
      return 2;
    }
    try (DeskOnFile desk = DeskOnFile.find(options)) {
      Optional<String> explanation = desk.explain(asked.getFirst());
      out.print(explanation.orElse("Nothing on file has this number, id or address.\n"));
      return explanation.isPresent() ? 0 : 1;
    } catch (IOException e) {
      err.println(e.getMessage());
      return 1;
    }
  }
}

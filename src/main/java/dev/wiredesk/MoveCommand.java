package dev.wiredesk;

import dev.wiredesk.database.DatabaseMove;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;

/**
 * {@code move}: takes the archive of an embedded database to the PostgreSQL that the settings name,
 * for a desk that has outgrown one machine. Exit code 0 if it has come whole, 1 if not, 2 for a
 * wrong call.
 */
final class MoveCommand {

  private static final String FROM = "--from=";

  /** Where the desk keeps its database unless it is told otherwise. */
  private static final String USUAL = "data/wiredesk";

  private final PrintStream out;
  private final PrintStream err;

  MoveCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  int run(List<String> args) {
    List<String> options = new ArrayList<>(args);
    String from = USUAL;
    for (String arg : args) {
      if (arg.startsWith(FROM)) {
        from = arg.substring(FROM.length()).replaceFirst("\\.mv\\.db$", "");
        options.remove(arg);
      }
    }
    if (options.stream().anyMatch(arg -> !arg.startsWith("--"))) {
      err.println("Usage: move [--from=data/wiredesk] [--spring.datasource.url=jdbc:postgresql:…]");
      return 2;
    }
    try {
      Environment settings = DeskOnFile.checked(options);
      String url = settings.getProperty("spring.datasource.url", "");
      if (!url.startsWith("jdbc:postgresql:")) {
        err.println(
            "Name the PostgreSQL to move to as the desk will be told it: SPRING_DATASOURCE_URL=jdbc:postgresql://…"
                + " and so on (see \"Several machines\" in README.md).");
        return 2;
      }
      move(Path.of(from), shared(url, settings));
      return 0;
    } catch (IOException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private static DatabaseMove.Shared shared(String url, Environment settings) {
    return new DatabaseMove.Shared(
        url,
        settings.getProperty("spring.datasource.username"),
        settings.getProperty("spring.datasource.password"));
  }

  private void move(Path from, DatabaseMove.Shared to) throws IOException {
    err.printf("Moving %s to %s%n", from, to);
    new DatabaseMove(from, to, this::tell).run();
    out.printf(
        "All of it is there. Start the desk with the same settings; %s stays as it is.%n", from);
  }

  private void tell(String table, long rows) {
    if (rows > 0) {
      err.printf("%,12d  %s%n", rows, table);
    }
  }
}

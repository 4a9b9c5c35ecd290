package dev.wiredesk;

import dev.wiredesk.feed.FeedsFile;
import dev.wiredesk.feed.FeedsReader;
import dev.wiredesk.feed.Reading;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code check [FILE]}: says whether the desk would take a feeds.yml. Exit code 0 if it would, 1 if
 * not, 2 for a wrong call.
 */
final class CheckCommand {

  private final PrintStream out;
  private final PrintStream err;

  CheckCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  int run(List<String> args) {
    if (args.size() > 1 || args.stream().anyMatch(arg -> arg.startsWith("-"))) {
      err.println("Usage: check [FILE]");
      return 2;
    }
    Path file = Path.of(args.isEmpty() ? "feeds.yml" : args.getFirst());
    if (!Files.isRegularFile(file)) {
      err.println(file + ": " + whyNot(file, args.isEmpty()));
      return 1;
    }
    return switch (new FeedsFile(file, new FeedsReader(System::getenv)).load()) {
      case Reading.Accepted(var feeds) -> {
        out.println(file + " is good: " + feeds.count());
        yield 0;
      }
      case Reading.Refused(var problems) -> {
        problems.forEach(err::println);
        yield 1;
      }
    };
  }

  /** A pipe can be read once only, and the feeds file is read again whenever it is edited. */
  private static String whyNot(Path file, boolean isUsual) {
    if (Files.isDirectory(file)) {
      return "is a folder, not a file";
    }
    if (Files.exists(file)) {
      return "is no ordinary file";
    }
    return isUsual
        ? "there is no such file; a desk that is started in this folder writes one to begin with"
        : "there is no such file";
  }
}

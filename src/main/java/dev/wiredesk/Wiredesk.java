package dev.wiredesk;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the desk, or runs one of its commands. */
@SpringBootApplication(proxyBeanMethods = false)
public class Wiredesk {

  private static final String USAGE =
      """
      Usage: java -jar wiredesk.jar                        run the desk on ./feeds.yml
             java -jar wiredesk.jar check [FILE]           check a feeds.yml (default: ./feeds.yml)
             java -jar wiredesk.jar try URL|FILE [--json]  show what the desk would make of one feed or article page
             java -jar wiredesk.jar import FILE.opml       write a feeds.yml of what your reader has exported
             java -jar wiredesk.jar explain URL|ID         tell why an entry was filed, merged or spiked
             java -jar wiredesk.jar replay YYYY-MM-DD      show what today's code and feeds.yml would make of a day
             java -jar wiredesk.jar move                   take the archive of data/ to the PostgreSQL of the settings
             java -jar wiredesk.jar --version              tell which version this is
      Explain and replay ask the desk that runs on this machine, so they take its settings: --server.port=9000, and for a
      private desk one of its readers: --wiredesk.readers.alice=…
      """;

  private static final List<String> HELP = List.of("help", "--help", "-h");

  /** Runs the desk until it is told to stop, or a command, whose exit code is the program's. */
  public static void main(String[] args) {
    // Under some settings Java writes ٨٠٨٠ for 8080, into addresses and SQL as well.
    Locale.setDefault(Locale.ENGLISH);
    if (args.length > 0 && isCommand(args[0])) {
      System.exit(command(args[0], Arrays.asList(args).subList(1, args.length)));
    }
    Optional<String> stray = KnownSettings.stray(Arrays.asList(args));
    if (stray.isPresent()) {
      System.err.println(stray.get());
      System.exit(2);
    }
    SpringApplication.run(Wiredesk.class, args);
  }

  private static boolean isCommand(String first) {
    return !first.startsWith("--") || first.equals("--version") || HELP.contains(first);
  }

  private static int command(String name, List<String> args) {
    System.setProperty("logback.configurationFile", "dev/wiredesk/commands-logback.xml");
    if (HELP.contains(name) || args.contains("--help") || args.contains("-h")) {
      System.out.print(USAGE);
      return 0;
    }
    PrintStream out = inUtf8(System.out, FileDescriptor.out);
    PrintStream err = inUtf8(System.err, FileDescriptor.err);
    return switch (name) {
      case "check" -> new CheckCommand(out, err).run(args);
      case "try" -> new TryCommand(out, err, InstantSource.system()).run(args);
      case "import" -> new ImportCommand(out, err).run(args);
      case "explain" -> new ExplainCommand(out, err).run(args);
      case "replay" -> new ReplayCommand(out, err).run(args);
      case "move" -> new MoveCommand(out, err).run(args);
      case "version", "--version" -> {
        System.out.println("Wiredesk " + version());
        yield 0;
      }
      default -> {
        System.err.print("There is no command \"" + name + "\".\n" + USAGE);
        yield 2;
      }
    };
  }

  /**
   * Programs expect JSON in UTF-8 (RFC 8259 §8.1), and headlines hold any letter; in a container or
   * under cron Java writes "?" for those beyond ASCII. A terminal gets what it says it reads.
   */
  private static PrintStream inUtf8(PrintStream usual, FileDescriptor descriptor) {
    boolean isTerminal =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    return isTerminal && !usual.charset().equals(US_ASCII)
        ? usual
        : new PrintStream(new FileOutputStream(descriptor), true, UTF_8);
  }

  private static String version() {
    return DeskOnFile.settings(List.of()).getProperty("wiredesk.version", "dev");
  }

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }
}

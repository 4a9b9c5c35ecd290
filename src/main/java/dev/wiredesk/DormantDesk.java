package dev.wiredesk;

import dev.wiredesk.archive.Original;
import dev.wiredesk.archive.Originals;
import dev.wiredesk.database.EmbeddedFile;
import dev.wiredesk.feed.RefusedFeedsException;
import dev.wiredesk.publish.Explanation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;

/** A desk that does not run: its database is opened, nothing is polled or served. */
final class DormantDesk implements DeskOnFile {

  private static final int ENTRIES_AT_ONCE = 200;

  private final ConfigurableApplicationContext context;

  private DormantDesk(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static DormantDesk open(Environment settings, List<String> options) throws IOException {
    demandDatabase(settings);
    return start(options);
  }

  /**
   * Starts a desk that neither polls nor serves.
   *
   * @throws IOException if the database is in use, or the feeds file cannot be read
   */
  static DormantDesk start(List<String> options) throws IOException {
    // Spring warns of it, and takes the same by its own name.
    System.clearProperty("logback.configurationFile");
    try {
      return new DormantDesk(
          new SpringApplicationBuilder(Wiredesk.class)
              .web(WebApplicationType.NONE)
              .logStartupInfo(false)
              .run(
                  Stream.concat(
                          options.stream(),
                          Stream.of(
                              "--wiredesk.poll=false",
                              "--logging.level.dev.wiredesk=warn",
                              "--logging.level.org.springframework.boot=off",
                              "--logging.config=classpath:dev/wiredesk/commands-logback.xml"))
                      .toArray(String[]::new)));
    } catch (RuntimeException e) {
      throw new IOException(why(NestedExceptionUtils.getMostSpecificCause(e)), e);
    }
  }

  private static String why(Throwable cause) {
    return cause instanceof RefusedFeedsException
        ? String.valueOf(cause.getMessage())
        : "the desk's database cannot be opened: %s; if the desk runs, name its port by --server.port=…"
            .formatted(cause.getMessage());
  }

  /** H2 would make an empty database where there is none. */
  private static void demandDatabase(Environment settings) throws IOException {
    String url = settings.getProperty("spring.datasource.url", "");
    Optional<Path> file = EmbeddedFile.of(url).filter(Files::notExists);
    if (file.isPresent()) {
      throw new IOException(
          "no desk answers at port %s, and there is no database at %s; name the port of the desk (--server.port=9000), or go to its folder"
              .formatted(settings.getProperty("server.port", "8080"), name(file.get())));
    }
  }

  /** As it is given to H2, which adds the ending. */
  private static String name(Path file) {
    return file.toString().replaceFirst("\\.mv\\.db$", "");
  }

  @Override
  public Optional<String> explain(String asked) {
    return get(Explanation.class).of(asked);
  }

  @Override
  public List<Original> originals(Instant from, Instant before, long after) {
    return get(Originals.class).seen(from, before, after, ENTRIES_AT_ONCE);
  }

  /** A part of the desk. */
  <T> T get(Class<T> type) {
    return Objects.requireNonNull(context.getBean(type));
  }

  @Override
  public void close() {
    context.close();
  }
}

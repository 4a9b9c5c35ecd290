package dev.wiredesk;

import dev.wiredesk.archive.Original;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The desk of this folder, as the commands ask it. */
sealed interface DeskOnFile extends AutoCloseable permits RunningDesk, DormantDesk {

  /** Why an entry was filed, merged or spiked, in lines; empty if nothing is known of it. */
  Optional<String> explain(String asked) throws IOException;

  /** The next entries first seen in that time, after the one of that number; none at the end. */
  List<Original> originals(Instant from, Instant before, long after) throws IOException;

  @Override
  void close();

  /**
   * The desk itself if it runs on this machine, else its database.
   *
   * @param options as the desk itself takes them: {@code --server.port=9090}
   * @throws IOException if neither can be asked; the message says why
   */
  static DeskOnFile find(List<String> options) throws IOException {
    ConfigurableEnvironment settings = checked(options);
    RunningDesk running = RunningDesk.find(settings);
    return running != null ? running : DormantDesk.open(settings, options);
  }

  /**
   * The settings of the desk.
   *
   * @throws IOException if one of them makes no sense; the message says which
   */
  static ConfigurableEnvironment checked(List<String> options) throws IOException {
    ConfigurableEnvironment settings = settings(options);
    try {
      SettingsCheck.check(settings);
      return settings;
    } catch (BadSetting e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** What application.yml, the environment and the options say, as the desk would read them. */
  static ConfigurableEnvironment settings(List<String> options) {
    ConfigurableEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new SimpleCommandLinePropertySource(options.toArray(String[]::new)));
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    return environment;
  }
}

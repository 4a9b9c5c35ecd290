package dev.wiredesk;

import dev.wiredesk.fetch.FetchSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Finds settings that make no sense before some part of the desk stumbles over them. */
final class SettingsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final int LAST_PORT = 65_535;
  private static final String PACE = "wiredesk.fetch.pace";
  private static final String NETWORKS = "wiredesk.fetch.allowed-networks";
  private static final String CALLBACKS = "wiredesk.push.allowed-networks";
  private static final String DATABASE = "spring.datasource.url";
  private static final String READERS = "wiredesk.readers";
  private static final String PROXY = "wiredesk.fetch.proxy";

  /** Which nobody can mean to be nothing. */
  private static final List<String> NEED_A_VALUE =
      List.of(
          "server.port",
          "spring.datasource.url",
          "wiredesk.feeds",
          "wiredesk.poll",
          "wiredesk.rate-limit",
          "wiredesk.search-index",
          PACE);

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    check(context.getEnvironment());
  }

  /**
   * Passes over what is not set.
   *
   * @throws BadSetting naming the first that makes no sense
   */
  static void check(Environment settings) {
    KnownSettings.demand(settings);
    NEED_A_VALUE.forEach(name -> demandValue(settings.getProperty(name), name));
    number(settings, "server.port", LAST_PORT);
    number(settings, "wiredesk.rate-limit", Integer.MAX_VALUE);
    database(settings.getProperty(DATABASE));
    readers(settings);
    var _ = read(settings, "wiredesk.poll", Bindable.of(Boolean.class), true, "true or false");
    var _ = fetching(settings, "checked");
    var _ = opened(settings, CALLBACKS, FetchSettings.of("checked"));
  }

  /**
   * How the desk fetches by these settings, without any pace, which is between polls.
   *
   * @throws BadSetting naming the first that makes no sense
   */
  static FetchSettings fetching(Environment settings, String userAgent) {
    FetchSettings plain = FetchSettings.of(userAgent);
    Duration pace = read(settings, PACE, Bindable.of(Duration.class), plain.pace(), "a time as 2s");
    String proxy = settings.getProperty(PROXY, "").strip();
    var _ = sensible(PACE, () -> plain.withPace(pace));
    FetchSettings opened = opened(settings, NETWORKS, plain);
    return proxy.isEmpty() ? opened : sensible(PROXY, () -> opened.withProxy(address(proxy)));
  }

  private static FetchSettings opened(Environment settings, String name, FetchSettings plain) {
    List<String> networks =
        read(settings, name, Bindable.listOf(String.class), List.of(), "a list of networks");
    return sensible(name, () -> plain.withAllowedNetworks(networks));
  }

  private static void demandValue(@Nullable String value, String name) {
    if (value != null && value.isBlank()) {
      throw new BadSetting(name, "needs a value, as in --%s=…".formatted(name));
    }
  }

  /** Of the address nothing is told: it may carry a password. */
  private static void database(@Nullable String url) {
    if (url != null && !url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:h2:")) {
      throw new BadSetting(
          DATABASE,
          "must begin with jdbc:postgresql: as in jdbc:postgresql://db.example.org/wiredesk");
    }
  }

  private static void readers(Environment settings) {
    try {
      Binder.get(settings)
          .bind(READERS, Bindable.mapOf(String.class, String.class))
          .orElse(Map.of())
          .forEach(SettingsCheck::reader);
    } catch (BindException _) {
      throw new BadSetting(READERS, "must be names, each with a token: " + READERS + ".alice=…");
    }
  }

  private static void reader(String name, String token) {
    if (token.isBlank()) {
      throw new BadSetting(READERS + "." + name, "needs a token, as a password");
    }
  }

  private static void number(Environment settings, String name, int most) {
    String expected = "a number from 0 to " + most;
    int number = read(settings, name, Bindable.of(Integer.class), 0, expected);
    if (number < 0 || number > most) {
      throw new BadSetting(name, number + " is not " + expected);
    }
  }

  private static <T> T read(
      Environment settings, String name, Bindable<T> type, T otherwise, String expected) {
    try {
      return Binder.get(settings).bind(name, type).orElse(otherwise);
    } catch (BindException _) {
      throw new BadSetting(
          name, "\"%s\" is not %s".formatted(settings.getProperty(name), expected));
    }
  }

  private static FetchSettings sensible(String name, Supplier<FetchSettings> settings) {
    try {
      return settings.get();
    } catch (IllegalArgumentException e) {
      throw new BadSetting(name, String.valueOf(e.getMessage()));
    }
  }

  /** Whose parts are not told, for a password may be among them. */
  private static URI address(String proxy) {
    try {
      return new URI(proxy);
    } catch (URISyntaxException _) {
      throw new IllegalArgumentException("the proxy is not of the form http://host:port");
    }
  }
}

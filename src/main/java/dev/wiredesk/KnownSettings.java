package dev.wiredesk;

import static org.springframework.core.env.CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME;

import dev.wiredesk.feed.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;

/**
 * The settings that the desk has beside those of Spring Boot. One that is misspelt would be passed
 * over in silence, and a desk meant to be private would be open to everybody.
 */
final class KnownSettings {

  private static final List<String> NAMES =
      List.of(
          "desk.url",
          "wiredesk.feeds",
          "wiredesk.fetch.allowed-networks",
          "wiredesk.fetch.pace",
          "wiredesk.fetch.proxy",
          "wiredesk.poll",
          "wiredesk.push.allowed-networks",
          "wiredesk.rate-limit",
          "wiredesk.readers.NAME",
          "wiredesk.search-index");

  /** Those of Spring Boot that the README names. */
  private static final List<String> OTHERS =
      List.of(
          "server.port",
          "spring.profiles.active",
          "spring.datasource.url",
          "spring.datasource.username",
          "spring.datasource.password");

  /** Spring Boot has no others without a dot in their names. */
  private static final List<String> WITHOUT_DOT = List.of("debug", "trace");

  private static final int SLIP_OF_THE_PEN = 2;

  /** Set by the build; nobody needs to be told of it. */
  private static final String VERSION = "wiredesk.version";

  private static final String READERS = "wiredesk.readers.";

  private KnownSettings() {}

  /**
   * Looks at the command line only: what the environment holds may belong to others, as the
   * WIREDESK_PORT that Kubernetes sets for a service of that name.
   *
   * @throws BadSetting naming the first that the desk does not have
   */
  static void demand(Environment settings) {
    Optional<String> strange =
        commandLine(settings)
            .filter(name -> isOurs(name) ? !isKnown(name) : isSlip(name))
            .findFirst();
    if (strange.isPresent()) {
      throw new BadSetting(strange.get(), hint(strange.get()));
    }
  }

  /** What to say of the first argument of a desk that is no setting; empty if all are. */
  static Optional<String> stray(List<String> args) {
    return args.stream()
        .filter(arg -> !arg.startsWith("--"))
        .findFirst()
        .map(arg ->
            "\"%s\" is no setting; a setting is written with = and without blanks, as --server.port=9000"
                .formatted(arg));
  }

  private static Stream<String> commandLine(Environment settings) {
    return settings instanceof ConfigurableEnvironment several
            && several.getPropertySources().get(COMMAND_LINE_PROPERTY_SOURCE_NAME)
                instanceof EnumerablePropertySource<?> given
        ? Arrays.stream(given.getPropertyNames())
        : Stream.empty();
  }

  private static boolean isOurs(String name) {
    String plain = plain(name);
    return plain.equals("desk")
        || plain.equals("wiredesk")
        || plain.startsWith("desk.")
        || plain.startsWith("wiredesk.");
  }

  /** Of the hundreds that Spring Boot has only those are told that cannot be meant. */
  private static boolean isSlip(String name) {
    return name.indexOf('.') < 0 ? !WITHOUT_DOT.contains(name) : meant(name).isPresent();
  }

  /** The setting that it is a misspelling of, if it is one. */
  private static Optional<String> meant(String name) {
    String plain = plain(name);
    return OTHERS.stream()
        .filter(known -> !known.equals(plain))
        .filter(known -> known.endsWith("." + plain) || isCut(plain, known) || isNear(plain, known))
        .findFirst();
  }

  /** spring.datasource.user for username. */
  private static boolean isCut(String name, String known) {
    return known.startsWith(name) && known.lastIndexOf('.') == name.lastIndexOf('.');
  }

  private static boolean isNear(String name, String known) {
    return Nearest.distance(known, name) <= SLIP_OF_THE_PEN;
  }

  /** A list may be given item by item, with numbers in brackets. */
  private static boolean isKnown(String name) {
    String plain = plain(name.replaceFirst("\\[\\d+]$", ""));
    return plain.equals(VERSION)
        || NAMES.stream().anyMatch(known -> plain(known).equals(plain))
        || (plain.startsWith(READERS) && plain.length() > READERS.length());
  }

  private static String hint(String name) {
    if (plain(name).startsWith("desk.")) {
      return "there is no such setting; what feeds.yml says under desk: is set there, but for desk.url";
    }
    Optional<String> meant = meant(name);
    if (meant.isPresent()) {
      return "there is no such setting; did you mean " + meant.get() + "?";
    }
    return "there is no such setting; choose from " + String.join(", ", NAMES);
  }

  /** As Spring Boot compares names: fetch.allowedNetworks is fetch.allowed-networks. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }
}

package dev.wiredesk;

import dev.wiredesk.desk.Preparation;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.Document;
import dev.wiredesk.fetch.FetchRequest;
import dev.wiredesk.fetch.FetchResult;
import dev.wiredesk.fetch.FetchSettings;
import dev.wiredesk.fetch.Fetcher;
import dev.wiredesk.fetch.Hop;
import dev.wiredesk.fetch.LocalNames;
import dev.wiredesk.fetch.WebAddresses;
import dev.wiredesk.parse.FeedParser;
import dev.wiredesk.parse.ParseResult.Page;
import dev.wiredesk.parse.ParseResult.Unreadable;
import dev.wiredesk.parse.ParsedFeed;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.env.Environment;

/**
 * {@code try URL|FILE [--json]}: takes one feed, or one article page, through all stages without a
 * feeds.yml or a database, and shows what the desk would file. Exit code 0 if it could be read, 1
 * if not, 2 for a wrong call.
 */
final class TryCommand {

  private static final String JSON = "--json";
  private static final int MAX_FILE_BYTES = 10 * 1024 * 1024;

  private final PrintStream out;
  private final PrintStream err;
  private final InstantSource clock;

  TryCommand(PrintStream out, PrintStream err, InstantSource clock) {
    this.out = out;
    this.err = err;
    this.clock = clock;
  }

  int run(List<String> args) {
    List<String> places = args.stream().filter(arg -> !arg.startsWith("--")).toList();
    List<String> options = args.stream().filter(arg -> arg.startsWith("--")).toList();
    List<String> unknown = options.stream().filter(option -> !isKnown(option)).toList();
    if (!unknown.isEmpty()) {
      err.println("There is no option " + unknown.getFirst() + ".");
    }
    if (places.size() != 1 || !unknown.isEmpty()) {
      err.println("Usage: try URL|FILE [--json] [--wiredesk.fetch.allowed-networks=NETWORK,…]");
      return 2;
    }
    List<String> settings = options.stream().filter(option -> !option.equals(JSON)).toList();
    Trial trial = attempt(places.getFirst(), settings);
    if (options.contains(JSON)) {
      out.println(new TrialJson().write(trial));
    } else {
      new TrialText(out).write(trial);
    }
    return trial.error() == null ? 0 : 1;
  }

  private static boolean isKnown(String option) {
    return option.equals(JSON) || option.startsWith("--wiredesk.");
  }

  private Trial attempt(String place, List<String> options) {
    try {
      if (isAddress(place)) {
        return fetched(new URI(place), options);
      }
      return place.contains("://")
          ? Trial.failed("only http and https addresses can be fetched")
          : read(Path.of(place), place);
    } catch (NoSuchFileException _) {
      return Trial.failed("there is no file " + place + "; an address begins with https://");
    } catch (AccessDeniedException _) {
      return Trial.failed("you may not read the file " + place);
    } catch (IOException | InvalidPathException e) {
      return Trial.failed("cannot read this file: " + e.getMessage());
    } catch (URISyntaxException _) {
      return Trial.failed("this is not a valid address");
    }
  }

  private static boolean isAddress(String place) {
    String lower = place.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }

  private Trial read(Path file, String place) throws IOException {
    if (Files.isDirectory(file)) {
      return Trial.failed(place + " is a folder, not a file");
    }
    try (InputStream in = Files.newInputStream(file)) { // a device or a pipe has no size
      byte[] bytes = in.readNBytes(MAX_FILE_BYTES + 1);
      return bytes.length > MAX_FILE_BYTES
          ? Trial.failed("the file is larger than 10 MB")
          : stages(new Document(file.toUri(), null, bytes));
    }
  }

  private Trial fetched(URI url, List<String> options) {
    List<Hop> hops = new ArrayList<>();
    try (var fetcher = new Fetcher(settings(url, options), LocalNames.none(), clock)) {
      FetchResult result = fetcher.fetch(FetchRequest.of(url), hops::add);
      Trial trial =
          switch (result) {
            case FetchResult.Fetched answer -> stages(answer.document());
            case FetchResult.NotModified _ ->
                Trial.failed("the server says that nothing has changed");
            case FetchResult.Failed failed -> Trial.failed(failed.reason());
          };
      return trial.fetchedBy(new Trial.Way(hops, result));
    } catch (IllegalArgumentException e) {
      return Trial.failed("the settings make no sense: " + e.getMessage());
    }
  }

  /**
   * As the desk's own if feeds.yml named that address; what the options leave open the environment
   * may say.
   */
  private static FetchSettings settings(URI url, List<String> options) {
    Environment settings = DeskOnFile.settings(options);
    KnownSettings.demand(settings);
    FetchSettings desks = SettingsCheck.fetching(settings, "Wiredesk (try)");
    return desks.withAllowedNetworks(desks.allowedNetworks(), WebAddresses.host(url)::equals);
  }

  private Trial stages(Document document) {
    Feed feed = Feed.of("try", document.location());
    Preparation preparation = new Preparation();
    Instant now = clock.instant();
    return switch (new FeedParser().parse(document)) {
      case ParsedFeed parsed ->
          Trial.of(
              parsed,
              List.of(),
              parsed.entries().stream()
                  .map(entry ->
                      new Trial.Item(entry.id(), preparation.prepare(feed, parsed, entry, now)))
                  .toList());
      case Page(var advertised) ->
          Trial.of(
              null,
              advertised,
              List.of(new Trial.Item(null, preparation.prepare(feed, document, now))));
      case Unreadable(var reason) -> Trial.failed(reason);
    };
  }
}

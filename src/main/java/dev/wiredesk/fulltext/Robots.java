package dev.wiredesk.fulltext;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.wiredesk.fetch.FetchRequest;
import dev.wiredesk.fetch.FetchResult;
import dev.wiredesk.fetch.FetchResult.Failed;
import dev.wiredesk.fetch.FetchResult.Fetched;
import dev.wiredesk.fetch.FetchResult.NotModified;
import dev.wiredesk.fetch.Fetcher;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * What the robots.txt of each site lets us fetch (RFC 9309). Remembers a bounded number of sites,
 * each for a day; one that does not answer, for a few minutes.
 */
@Component
class Robots {

  /** Our product token (RFC 9309 §2.2.1). */
  static final String NAME = "wiredesk";

  private static final int MOST_SITES = 5_000;

  /** RFC 9309 §2.5: a crawler reads at least the first 500 KiB. */
  private static final int MOST_BYTES = 500 * 1024;

  /** RFC 9309 §2.4: no longer than a day. */
  private static final Duration KNOWN_FOR = Duration.ofHours(24);

  private static final Duration UNKNOWN_FOR = Duration.ofMinutes(2);

  private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);

  private final Fetcher fetcher;
  private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
  private final Cache<String, Rules> sites;

  Robots(Fetcher fetcher, InstantSource clock) {
    this.fetcher = fetcher;
    this.sites =
        Caffeine.newBuilder()
            .maximumSize(MOST_SITES)
            .expireAfter(
                Expiry.<String, Rules>creating(
                    (site, rules) -> rules.isKnown() ? KNOWN_FOR : UNKNOWN_FOR))
            .ticker(() -> clock.instant().toEpochMilli() * 1_000_000)
            .build();
  }

  /** What a site allows. */
  record Rules(BaseRobotRules rules) {

    /** False while its robots.txt cannot be reached: then nothing may be fetched (§2.3.1.4). */
    boolean isKnown() {
      return !rules.isDeferVisits();
    }

    boolean allow(URI page) {
      return rules.isAllowed(page.toString());
    }

    /** How long the site asks us to wait between two pages; zero if it does not say. */
    Duration delay() {
      Duration asked = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
      return asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked;
    }
  }

  /** The rules of the page's site; asks for them if they are not known. */
  Rules of(URI page) {
    String site = page.getScheme().toLowerCase(Locale.ROOT) + "://" + page.getRawAuthority();
    Rules known = sites.getIfPresent(site);
    if (known == null) {
      known = ask(URI.create(site + "/robots.txt"));
      sites.put(site, known);
    }
    return known;
  }

  private Rules ask(URI robots) {
    FetchResult result = fetcher.fetch(FetchRequest.of(robots));
    return new Rules(
        switch (result) {
          case Fetched answer -> parse(robots, answer);
          case NotModified _ -> unreachable();
          case Failed failed -> isAbsent(failed) ? everything() : unreachable();
        });
  }

  /** RFC 9309 §2.3.1.3: a 4xx lets everybody in. So does an answer that is empty on purpose. */
  private static boolean isAbsent(Failed failed) {
    Integer status = failed.status();
    return status != null
        && ((status >= 400 && status < 500 && status != 429) || status == 204 || status == 205);
  }

  private BaseRobotRules parse(URI robots, Fetched answer) {
    byte[] bytes = answer.document().bytes();
    byte[] bounded = bytes.length > MOST_BYTES ? Arrays.copyOf(bytes, MOST_BYTES) : bytes;
    return parser.parseContent(robots.toString(), bounded, "text/plain", List.of(NAME));
  }

  private static BaseRobotRules everything() {
    return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
  }

  private static BaseRobotRules unreachable() {
    SimpleRobotRules rules = new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
    rules.setDeferVisits(true);
    return rules;
  }
}

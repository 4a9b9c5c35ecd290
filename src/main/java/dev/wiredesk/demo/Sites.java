package dev.wiredesk.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/** All the outlets' servers: host, path and time make the answer, and nothing else does. */
final class Sites {

  private static final int RETRY_AFTER_SECONDS = 60;

  private final Map<String, Outlet> outlets;
  private final Bulletin bulletin;
  private final Pages pages;

  Sites(List<Outlet> outlets) {
    this.outlets =
        outlets.stream().collect(Collectors.toUnmodifiableMap(Outlet::host, Function.identity()));
    this.bulletin = new Bulletin(outlets);
    this.pages = new Pages(bulletin);
  }

  Map<String, Outlet> outlets() {
    return outlets;
  }

  Optional<Outlet> outlet(String host) {
    return Optional.ofNullable(outlets.get(host));
  }

  Answer answer(Outlet outlet, String path, Instant now) {
    if (outlet.temper() == Temper.LOST) {
      return Answer.html(Resources.text("pages/lost.html"));
    }
    if (outlet.temper() == Temper.FAILING && isDown(now)) {
      return Answer.unavailable(RETRY_AFTER_SECONDS);
    }
    return path.equals(outlet.path()) ? feed(outlet, now) : pages.page(outlet, path, now);
  }

  /** From five to eight minutes past each quarter of an hour. */
  private static boolean isDown(Instant now) {
    int minute = now.atOffset(ZoneOffset.UTC).getMinute() % 15;
    return minute >= 5 && minute < 8;
  }

  private Answer feed(Outlet outlet, Instant now) {
    List<Item> items = bulletin.items(outlet, now);
    String text = outlet.form().write(outlet, items);
    boolean tagged = outlet.temper() != Temper.FORGETFUL;
    boolean dated = tagged && outlet.temper() != Temper.UNDATED;
    return Answer.feed(
        outlet.form().mediaType(),
        text,
        tagged ? etag(text) : null,
        dated ? FeedForm.lastChange(items) : null);
  }

  // Weak, since the bytes differ with and without gzip (RFC 9110 §8.8.1).
  private static String etag(String text) {
    return "W/\"" + HexFormat.of().formatHex(DigestUtils.sha256(text), 0, 8) + '"';
  }
}

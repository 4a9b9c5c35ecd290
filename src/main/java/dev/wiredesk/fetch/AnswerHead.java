package dev.wiredesk.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HeaderElement;
import org.apache.hc.core5.http.MessageHeaders;
import org.apache.hc.core5.http.message.MessageSupport;
import org.jspecify.annotations.Nullable;

/** The head of an answer, its fields understood. */
record AnswerHead(MessageHeaders headers, Instant now) {

  /** Longer validators and dates are no such thing; they would only swell what is stored. */
  private static final int LONGEST = 1024;

  private static final int LONGEST_LINKS = 4096;
  private static final int MOST_LINKS = 16;

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,1000}");

  /** "Greatest positive integer" of RFC 9111 §1.2.2, far beyond what anyone waits. */
  private static final long MOST_SECONDS = 1L << 31;

  /** The field, stripped; null if it is absent, empty, beyond reason or no text. */
  @Nullable String field(String name) {
    Header header = headers.getFirstHeader(name);
    if (header == null || header.getValue() == null) {
      return null;
    }
    String value = header.getValue().strip();
    boolean isText = value.chars().noneMatch(Character::isISOControl);
    return value.isEmpty() || value.length() > LONGEST || !isText ? null : value;
  }

  /** The Link headers (RFC 8288), a few of them, those beyond reason left out. */
  List<String> links() {
    return Stream.of(headers.getHeaders("Link"))
        .map(Header::getValue)
        .filter(value -> value != null && value.length() <= LONGEST_LINKS)
        .limit(MOST_LINKS)
        .toList();
  }

  /** Where a redirect leads, as sent; null if it does not say. */
  @Nullable String location() {
    Header header = headers.getFirstHeader("Location");
    return header == null || header.getValue() == null || header.getValue().isBlank()
        ? null
        : header.getValue();
  }

  /** An asterisk is no ETag: sent back, it means "anything", which is always "not modified". */
  Validators validators() {
    String etag = field("ETag");
    return new Validators("*".equals(etag) ? null : etag, field("Last-Modified"));
  }

  /** RFC 9111 §4.3.4: what a 304 brings replaces what was stored; what it does not, stays. */
  Validators refreshed(Validators stored) {
    Validators fresh = validators();
    return new Validators(
        fresh.etag() == null ? stored.etag() : fresh.etag(),
        fresh.lastModified() == null ? stored.lastModified() : fresh.lastModified());
  }

  /** RFC 9111 §4.2.1 less the Age: how much longer the answer stays fresh; null if unsaid. */
  @Nullable Duration fresh() {
    Iterator<HeaderElement> directives = MessageSupport.iterate(headers, "Cache-Control");
    boolean saysMaxAge = false;
    Duration maxAge = null;
    while (directives.hasNext()) {
      HeaderElement directive = directives.next();
      switch (directive.getName().toLowerCase(Locale.ROOT)) {
        case "no-cache", "no-store" -> {
          return Duration.ZERO;
        }
        case "max-age" -> {
          saysMaxAge = true;
          maxAge = maxAge == null ? seconds(directive.getValue()) : maxAge;
        }
        default -> {}
      }
    }
    if (maxAge != null) {
      return lessAge(maxAge);
    }
    // RFC 9111 §5.3: beside a max-age, be it nonsense, Expires means nothing.
    return saysMaxAge ? null : untilExpiry();
  }

  private Duration lessAge(Duration lifetime) {
    Duration age = seconds(field("Age"));
    return atLeastZero(age == null ? lifetime : lifetime.minus(age));
  }

  private @Nullable Duration untilExpiry() {
    if (!headers.containsHeader("Expires")) {
      return null;
    }
    Instant expires = date("Expires");
    Instant date = date("Date");
    // RFC 9111 §5.3: what is no date, as "0", is in the past.
    return expires == null
        ? Duration.ZERO
        : lessAge(Duration.between(date == null ? now : date, expires));
  }

  /** RFC 9110 §10.2.3: seconds or a date; null if it is neither. Never negative. */
  @Nullable Duration retryAfter() {
    Duration delay = seconds(field("Retry-After"));
    if (delay != null) {
      return delay;
    }
    Instant date = date("Retry-After");
    return date == null ? null : atLeastZero(Duration.between(now, date));
  }

  private @Nullable Instant date(String name) {
    String value = field(name);
    return value == null ? null : HttpDate.parse(value);
  }

  private static @Nullable Duration seconds(@Nullable String digits) {
    if (digits == null || !SECONDS.matcher(digits).matches()) {
      return null;
    }
    boolean isShort = digits.length() <= 10;
    return Duration.ofSeconds(
        isShort ? Math.min(Long.parseLong(digits), MOST_SECONDS) : MOST_SECONDS);
  }

  private static Duration atLeastZero(Duration duration) {
    Duration capped =
        duration.toSeconds() > MOST_SECONDS ? Duration.ofSeconds(MOST_SECONDS) : duration;
    return capped.isNegative() ? Duration.ZERO : capped;
  }
}

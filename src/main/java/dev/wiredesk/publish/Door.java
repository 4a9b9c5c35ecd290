package dev.wiredesk.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Lets in whom the configuration names. Open to all unless {@code wiredesk.readers}, a token for
 * each name, says otherwise. Tokens are kept as hashes, compared in constant time, and never
 * logged.
 */
@Component
final class Door {

  private static final Pattern TOKEN =
      Pattern.compile("(?i)(?:t|%[57]4)(?:o|%[46]f)(?:k|%[46]b)(?:e|%[46]5)(?:n|%[46]e)=");
  private static final HttpField FOR_ALL_SITES =
      new PreEncodedHttpField(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
  private static final String HEALTH = "/actuator/health";

  /** The style sheet tells nothing, and a page that is asked for by a token cannot hand it on. */
  private static final String ASSETS = "/assets/";

  private final List<byte[]> tokens;

  Door(Environment environment) {
    Map<String, String> readers =
        Binder.get(environment)
            .bind("wiredesk.readers", Bindable.mapOf(String.class, String.class))
            .orElse(Map.of());
    if (readers.values().stream().anyMatch(String::isBlank)) {
      throw new IllegalStateException("A reader in wiredesk.readers has an empty token");
    }
    tokens = readers.values().stream().map(DigestUtils::sha256).toList();
  }

  /** Whether only those may read who are named. */
  boolean isLocked() {
    return !tokens.isEmpty();
  }

  /**
   * Scripts of other sites may read what all may read (CORS); who is let in decides for himself.
   */
  void openToScripts(Response response) {
    if (!isLocked()) {
      response.getHeaders().put(FOR_ALL_SITES);
    }
  }

  /** What the client is told instead of an answer; empty if it may come in. */
  Optional<Reply> refusal(Request request) {
    return !isLocked() || isOpenToAll(request) || isKnown(token(request))
        ? Optional.empty()
        : Optional.of(Reply.text(401, "This desk is private: it asks for a name and a token.\n"));
  }

  /** The token that the client wrote into the address, if it opens the door. */
  Pass pass(Request request) {
    String token = isLocked() ? tokenInAddress(request) : null;
    return token != null && isKnown(token) ? new Pass(token) : Pass.NONE;
  }

  /** By the path that is answered, which "/../" may have led away from the one that was typed. */
  private static boolean isOpenToAll(Request request) {
    String path = Request.getPathInContext(request);
    return path.equals(HEALTH)
        || path.startsWith(HEALTH + "/")
        || path.startsWith(ASSETS)
        || path.equals(Assets.FAVICON)
        || path.startsWith(Publications.CALLBACKS);
  }

  /** The address without the token that it may carry, be it misspelt or its name encoded. */
  static String withoutToken(String address) {
    int query = address.indexOf('?');
    if (query < 0) {
      return address;
    }
    String kept =
        Stream.of(address.substring(query + 1).split("&", -1))
            .filter(parameter -> !TOKEN.matcher(parameter).lookingAt())
            .collect(Collectors.joining("&"));
    return address.substring(0, query) + (kept.isEmpty() ? "" : "?" + kept);
  }

  /** All are compared, so that the time tells nothing. */
  private boolean isKnown(@Nullable String token) {
    byte[] hash = DigestUtils.sha256(token == null ? "" : token);
    boolean known = false;
    for (byte[] each : tokens) {
      known |= MessageDigest.isEqual(each, hash);
    }
    return known && token != null;
  }

  /**
   * As a password (RFC 7617), as a bearer (RFC 6750), or in the address for readers that know
   * neither.
   */
  private static @Nullable String token(Request request) {
    String credentials = request.getHeaders().get(HttpHeader.AUTHORIZATION);
    if (credentials != null && credentials.regionMatches(true, 0, "Basic ", 0, 6)) {
      return password(credentials.substring(6).strip());
    }
    if (credentials != null && credentials.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return credentials.substring(7).strip();
    }
    return tokenInAddress(request);
  }

  private static @Nullable String tokenInAddress(Request request) {
    String query = request.getHttpURI().getQuery();
    return query == null ? null : Parameters.parse(query).get("token");
  }

  private static @Nullable String password(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      return pair.substring(pair.indexOf(':') + 1);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}

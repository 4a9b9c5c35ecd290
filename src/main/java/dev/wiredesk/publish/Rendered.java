package dev.wiredesk.publish;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.jetty.http.DateGenerator;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * A document in every coding that we send, ready to go out: bytes outside the heap and headers as
 * they stand on the wire. Each representation has a strong validator of its own (RFC 9110
 * §8.8.3.3).
 */
final class Rendered {

  private static final int HASH_BYTES = 12;
  private static final HttpField VARY =
      new PreEncodedHttpField(HttpHeader.VARY, HttpHeader.ACCEPT_ENCODING.asString());
  private static final HttpField NOSNIFF =
      new PreEncodedHttpField("X-Content-Type-Options", "nosniff");
  private static final HttpField POLICY =
      new PreEncodedHttpField("Content-Security-Policy", "default-src 'none'; sandbox");

  private static final HttpField REFERRER =
      new PreEncodedHttpField("Referrer-Policy", "no-referrer");

  private static final Reply OTHER_STATE =
      Reply.text(412, "The document is in another state than you ask for.\n");

  private final byte[] plain;
  private final About about;
  private final String hash;
  private final Map<Coding, Representation> representations = new EnumMap<>(Coding.class);

  /**
   * What is said of a document besides its bytes.
   *
   * @param type the Content-Type
   * @param caching the Cache-Control
   * @param modified for Last-Modified; null if the document cannot tell
   * @param mark goes into the validators; tells how far the document goes
   * @param status what it answers with
   * @param further headers
   */
  record About(
      String type,
      String caching,
      @Nullable Instant modified,
      String mark,
      int status,
      List<HttpField> further) {}

  /**
   * The document in one coding.
   *
   * @param bytes direct and read-only; to be duplicated before it is read
   * @param whole the headers of the document
   * @param unchanged the headers of a 304 (RFC 9110 §15.4.5)
   */
  record Representation(
      String etag, ByteBuffer bytes, List<HttpField> whole, List<HttpField> unchanged) {}

  Rendered(byte[] plain, About about) {
    this(plain, about, hash(plain));
  }

  private Rendered(byte[] plain, About about, String hash) {
    this.plain = plain;
    this.about = about;
    this.hash = hash;
    for (Coding coding : Coding.values()) {
      representations.put(coding, represent(coding));
    }
  }

  /** A part of this document, with the validators of the whole (RFC 3229 §10.4.1). */
  Rendered part(byte[] plain, About about) {
    return new Rendered(plain, about, hash);
  }

  /** Bytes held in memory. */
  int weight() {
    return plain.length
        + representations.values().stream().mapToInt(r -> r.bytes().capacity() + 1000).sum();
  }

  /** The document itself, unpacked; not a copy. */
  byte[] plain() {
    return plain;
  }

  /** What is said of it. */
  About about() {
    return about;
  }

  /** The validator of the document as it stands, unpacked. */
  String etag() {
    return representation(Coding.IDENTITY).etag();
  }

  /** Answers a GET or HEAD, without ever waiting. */
  void answer(Request request, Response response, Callback callback, Outflow outflow) {
    var asked = request.getHeaders();
    Representation sent = representation(Codings.of(asked.get(HttpHeader.ACCEPT_ENCODING)));
    var headers = response.getHeaders();
    switch (Conditions.of(asked, sent, about.modified())) {
      case UNCHANGED -> {
        response.setStatus(HttpStatus.NOT_MODIFIED_304);
        sent.unchanged().forEach(headers::add);
        // As a last write Jetty would say "Content-Length: 0", which the document has not (§8.6).
        response.write(false, null, callback);
      }
      case FAILED -> OTHER_STATE.answer(response, callback);
      case HOLD -> send(sent, response, callback, outflow);
    }
  }

  private void send(Representation sent, Response response, Callback callback, Outflow outflow) {
    response.setStatus(about.status());
    sent.whole().forEach(response.getHeaders()::add);
    if (HttpMethod.HEAD.is(response.getRequest().getMethod())) {
      response.write(true, null, callback);
    } else {
      outflow.send(sent.bytes(), response, callback);
    }
  }

  private Representation representation(Coding coding) {
    Representation found = representations.get(coding);
    if (found == null) {
      throw new IllegalStateException("every coding is packed: " + coding);
    }
    return found;
  }

  private Representation represent(Coding coding) {
    byte[] packed = coding.pack(plain);
    String suffix = coding == Coding.IDENTITY ? "" : "-" + coding.token();
    String etag = '"' + hash + about.mark() + suffix + '"';
    List<HttpField> unchanged = new ArrayList<>();
    unchanged.add(new PreEncodedHttpField(HttpHeader.ETAG, etag));
    unchanged.add(new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, about.caching()));
    unchanged.add(VARY);
    Instant modified = about.modified();
    if (modified != null) {
      long second = modified.truncatedTo(ChronoUnit.SECONDS).toEpochMilli();
      unchanged.add(
          new PreEncodedHttpField(HttpHeader.LAST_MODIFIED, DateGenerator.formatDate(second)));
    }
    List<HttpField> whole = new ArrayList<>(unchanged);
    whole.add(new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, about.type()));
    whole.add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, packed.length));
    if (coding != Coding.IDENTITY) {
      whole.add(new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, coding.token()));
    }
    whole.addAll(about.further());
    whole.add(NOSNIFF);
    whole.add(POLICY);
    whole.add(REFERRER);
    return new Representation(etag, direct(packed), List.copyOf(whole), List.copyOf(unchanged));
  }

  private static ByteBuffer direct(byte[] bytes) {
    return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip().asReadOnlyBuffer();
  }

  private static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(DigestUtils.sha256(bytes), 0, HASH_BYTES);
  }
}

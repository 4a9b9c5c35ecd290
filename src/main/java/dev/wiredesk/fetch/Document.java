package dev.wiredesk.fetch;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** A decoded answer body, where it came from and what its server called it. */
public final class Document {

  private final URI location;
  private final @Nullable String contentType;
  private final List<String> links;
  private final byte[] bytes;
  private final @Nullable String language;

  /**
   * @param location the address that answered, after redirects; the base of relative references
   * @param contentType the Content-Type header, as sent
   * @param bytes not copied; the caller gives them away
   */
  public Document(URI location, @Nullable String contentType, byte[] bytes) {
    this(location, contentType, List.of(), bytes);
  }

  /**
   * @param links the Link headers, as sent
   */
  public Document(URI location, @Nullable String contentType, List<String> links, byte[] bytes) {
    this.location = location;
    this.contentType = contentType;
    this.links = List.copyOf(links);
    this.bytes = bytes;
    this.language = null;
  }

  private Document(Document other, @Nullable String language) {
    this.location = other.location;
    this.contentType = other.contentType;
    this.links = other.links;
    this.bytes = other.bytes;
    this.language = language;
  }

  /** The same, in the language that its server names. */
  public Document inLanguage(@Nullable String language) {
    return new Document(this, language);
  }

  /** The Content-Language header, as sent (RFC 9110 §8.5). */
  public @Nullable String language() {
    return language;
  }

  /** The address that answered, after redirects. */
  public URI location() {
    return location;
  }

  /** The Content-Type header, as sent. */
  public @Nullable String contentType() {
    return contentType;
  }

  /** The Link headers (RFC 8288), as sent. */
  public List<String> links() {
    return links;
  }

  /** The bytes themselves, not a copy: readers leave them as they are. */
  public byte[] bytes() {
    return bytes;
  }

  /** A fresh stream over the bytes. */
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  /** SHA-256 of the bytes in hexadecimal: an equal hash spares the parse. */
  public String hash() {
    return DigestUtils.sha256Hex(bytes);
  }
}

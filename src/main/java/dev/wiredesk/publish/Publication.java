package dev.wiredesk.publish;

/** A merged feed as it stands at a moment. Not changed once made. */
public final class Publication {

  private final String self;
  private final String type;
  private final String etag;
  private final byte[] bytes;

  Publication(String self, String type, String etag, byte[] bytes) {
    this.self = self;
    this.type = type;
    this.etag = etag;
    this.bytes = bytes;
  }

  /** The address that readers subscribe to. */
  public String self() {
    return self;
  }

  /** Its Content-Type. */
  public String type() {
    return type;
  }

  /** Another for another content. */
  public String etag() {
    return etag;
  }

  /** The document; readers leave it as it is. */
  public byte[] bytes() {
    return bytes;
  }
}

package dev.wiredesk.publish;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The token that a reader has to write into addresses, because it knows no passwords: what it is
 * given to follow must carry it as well.
 */
record Pass(String token) {

  /** Of all who come without, or show it otherwise. */
  static final Pass NONE = new Pass("");

  /** The address with the token. */
  String onto(String address) {
    String separator = address.contains("?") ? "&" : "?";
    return this.equals(NONE)
        ? address
        : address + separator + "token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
  }

  /** Tells documents for one reader from those for others, without telling the token. */
  String mark() {
    return this.equals(NONE) ? "" : " " + DigestUtils.sha256Hex(token);
  }

  /** Not the token, which is nobody's business but the reader's. */
  @Override
  public String toString() {
    return "Pass" + mark();
  }
}

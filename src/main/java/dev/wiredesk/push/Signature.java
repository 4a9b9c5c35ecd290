package dev.wiredesk.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The HMAC over a delivery, as X-Hub-Signature has it: "method=hexadecimal" (WebSub §7.1). */
final class Signature {

  private static final Map<String, String> METHODS =
      Map.of(
          "sha1", "HmacSHA1",
          "sha256", "HmacSHA256",
          "sha384", "HmacSHA384",
          "sha512", "HmacSHA512");

  private Signature() {}

  /** What the desk signs its own deliveries with. */
  static String of(String secret, byte[] body) {
    return "sha256=" + HexFormat.of().formatHex(mac("HmacSHA256", secret, body));
  }

  /** Compared in constant time; a header that is absent or says anything else is no signature. */
  static boolean isRight(@Nullable String header, String secret, byte[] body) {
    int equals = header == null ? -1 : header.indexOf('=');
    String method =
        equals < 0
            ? null
            : METHODS.get(
                String.valueOf(header).substring(0, equals).strip().toLowerCase(Locale.ROOT));
    if (method == null || header == null) {
      return false;
    }
    try {
      byte[] said = HexFormat.of().parseHex(header.substring(equals + 1).strip());
      return MessageDigest.isEqual(said, mac(method, secret, body));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static byte[] mac(String method, String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance(method);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), method));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + method, e);
    }
  }
}

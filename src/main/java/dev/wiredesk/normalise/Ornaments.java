package dev.wiredesk.normalise;

import java.util.regex.Pattern;

/** Pictures of a template, told by their file: stand-ins, arrows, the badges of shops. */
final class Ornaments {

  /** Nothing to see, until a script puts a picture in its place. */
  private static final Pattern STAND_IN =
      Pattern.compile(
          "(?i)^(?:(?:blank|spacer|transparent|spinner|1x1)(?:[-_.]?(?:\\d+|\\d+x\\d+|pixel|img|image))*\\.(?:gif|png|svg)"
              + "|(?:.*[\\W_])?placeholder(?:[\\W_].*)?\\.(?:gif|png|svg|jpe?g|webp))$");

  /** Charts of news are vector graphics, too, and named by what they show. */
  private static final Pattern SIGN =
      Pattern.compile(
          "(?i)^(?:(?:.*[\\W_])?(?:icons?|logos?|sprites?|app-?store|google-?play)(?:[\\W_].*)?"
              + "|(?:zoom|arrow|spinner|mail|close|play|share|search|menu)"
              + "(?:[-_]?(?:\\d+|\\d+x\\d+|white|black|left|right|up|down|btn|button))*)\\.svg$");

  private static final int LONGEST = 200;

  private Ornaments() {}

  /** Whether the address leads to one. */
  static boolean holds(String address) {
    String file = file(address);
    return !file.isEmpty() && (STAND_IN.matcher(file).matches() || SIGN.matcher(file).matches());
  }

  /** Whether it stands in for a picture. */
  static boolean isStandIn(String address) {
    return STAND_IN.matcher(file(address)).matches();
  }

  private static String file(String address) {
    int query = address.indexOf('?');
    String path = query < 0 ? address : address.substring(0, query);
    String file = path.substring(path.lastIndexOf('/') + 1);
    return file.length() > LONGEST ? "" : file;
  }
}

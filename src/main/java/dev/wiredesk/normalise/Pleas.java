package dev.wiredesk.normalise;

import java.util.Set;
import java.util.regex.Pattern;

/** Lines in which an outlet asks its readers for their address, their money or their company. */
final class Pleas {

  private static final int LONGEST = 320;
  private static final int LONGEST_PLEA = 260;
  private static final int LONGEST_FOLLOW = 240;

  private static final Pattern ASKED_FOR =
      Pattern.compile(
          "(?i)\\b(?:newsletters?|inbox|e-?mail alerts?|mailing list"
              + "|(?:whatsapp|telegram) channel|news alerts|podcast|daily briefing|(?:our|the) .{0,60}app)\\b|de cet article");

  private static final String NETWORKS =
      "(?:twitter|x|facebook|instagram|telegram|threads|bluesky|linkedin|youtube|tiktok"
          + "|whatsapp|google news|google новости|social media|viber|facebooku|instagramie|twitterze"
          + "|фейсбуке|фейсбук|телеграм|телеграме|инстаграм|vk|вконтакте)(?![\\p{L}])";

  /** "Follow The Harbour Post on all our channels." */
  private static final String ALL_NETWORKS =
      "(?:every channel|every platform|all (?:our )?(?:channels|platforms))(?=[.!,;:]|$)";

  /** "Follow us", or whomever, "on X": "Like X before it, the network…" is prose. */
  private static final Pattern NETWORK =
      Pattern.compile(
          "(?i)(?<![\\p{L}])(?:(?:us|uns|nous|nos|ons|oss|нас)(?![\\p{L}]).*(?<![\\p{L}])"
              + "|(?:on|at|via|in|auf|bei|sur|en|su|no|na|op|em|på|i|в|у|на)\\s+(?:[\\p{L}'’-]+\\s+){0,2})(?:"
              + NETWORKS
              + "|"
              + ALL_NETWORKS
              + ")");

  /** Somebody is told to have said it. */
  private static final Pattern REPORTS =
      Pattern.compile(" (?:said|says|told|wrote|warned|announced|added|according to)\\b");

  private Pleas() {}

  /** Whether the line is one; its cues are known. */
  static boolean isOne(String line, Set<Cue> cues) {
    boolean plea = cues.contains(Cue.PLEA) && line.length() <= LONGEST_PLEA;
    boolean ask = cues.contains(Cue.ASK);
    boolean follow = cues.contains(Cue.FOLLOW);
    return (plea || ask || follow)
        && isPrompt(line)
        && (plea || (ask && ASKED_FOR.matcher(line).find()) || (follow && isFollow(line)));
  }

  /** What somebody says in quotation marks is no plea of the outlet. */
  private static boolean isPrompt(String line) {
    return line.length() <= LONGEST
        && !line.endsWith("”")
        && !line.endsWith("\"")
        && !REPORTS.matcher(line).find();
  }

  private static boolean isFollow(String line) {
    int end = Cue.FOLLOW.end(line);
    return line.length() <= LONGEST_FOLLOW
        && !line.startsWith("-", end)
        && NETWORK.matcher(line).find();
  }
}

package dev.wiredesk.normalise;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Lines that surround the copy and are no part of it. Every rule speaks of a whole line. */
final class Furniture {

  private static final int LONGEST = 320;

  private static final Pattern ADVERTISEMENT =
      Pattern.compile(
          "(?i)^[\\[(–—-]*\\s*(?:advertisement|advertising|advertorial|sponsored(?: content)?|ad|(?:story|article|content) continues below(?: (?:this )?ad(?:vertisement)?)?"
              + "|article continues after (?:this )?ad(?:vertisement)?|scroll to continue(?: with content)?|continue reading below|anzeige|werbung|publicidad|publicité|pubblicità|реклама)[\\])–—:.\\s-]*$");

  /**
   * A line of nothing but these is a share bar; two that are also prose need another beside them.
   */
  private static final Set<String> SHARE =
      Set.of(
          ("share tweet print email e mail copy link copied facebook twitter x whatsapp telegram"
                  + " linkedin reddit pinterest messenger pocket flipboard tumblr bluesky threads"
                  + " mastodon save comment comments like pin it follow bookmark teilen compartir"
                  + " partager condividi поделиться this on via with to article story post page by"
                  + " friends click instagram youtube xing sms")
              .split(" "));

  private static final Set<String> SHARE_ALONE =
      Set.of("it", "this", "on", "x", "by", "to", "with", "via", "e", "page", "story", "like");

  private static final String MORE_PREFIX =
      "(?:read (?:more|also|next|on)|also read|see also|see more|watch(?: also| now)?|listen(?: now)?|related(?: (?:articles?|stories|story|coverage|news|content|posts?))?|recommended|more(?: stories| news| coverage| from .{2,40}| on .{2,60})?|don['’]t miss|trending|you (?:may|might) (?:also|be) .{0,40}|what to read next|top stories|most read|editor['’]s picks?"
          + "|lesen sie (?:auch|mehr)|mehr zum thema|lire aussi|à lire aussi|leia (?:mais|também)|leggi anche|lea también|más información|читайте также|czytaj (?:też|także)|läs (?:mer|också)|lees ook|les også|læs også|lue myös)";

  private static final Pattern MORE =
      Pattern.compile(
          "(?i)^[\\[(…>»→•\\s.-]*(?:(?:read|see|learn|find out|view|show|load) (?:more|the (?:full|whole|rest|original|entire) .{2,40}|full (?:story|article))|continue reading|keep reading|more\\.*|weiterlesen|leer más|lire la suite|leggi tutto|czytaj więcej|читать далее|read the rest of this (?:entry|article).*)"
              + "[\\])…>»→:.\\s-]*$");
  private static final Pattern MORE_HEADLINE =
      Pattern.compile("(?i)^[>»→▶•\\s]*" + MORE_PREFIX + "\\s*(?:[:|>»–—-]|$).{0,250}$");
  private static final Pattern CONTINUE =
      Pattern.compile(
          "(?i)^(?:continue reading|read more (?:on|at|about|here|from)|click here (?:to|for)|read the (?:full|original|whole) (?:story|article|post|report)|see the full).{0,200}$");

  private static final Pattern REST =
      Pattern.compile(
          "(?i)(?:you (?:may|might) (?:also )?like|related (?:posts?|articles?|stories|content)|recommended (?:for you|stories|articles)|more great .{2,20} stories|more stories|leave a (?:reply|comment)|about the author"
              + "|você (?:pode|também pode|vai) gostar|(?:posts|artigos|notícias) relacionad[oa]s|artículos relacionados|también te puede interesar|vous aimerez aussi|articles similaires|das könnte (?:sie|dich) auch interessieren|ähnliche artikel|articoli correlati|potrebbe interessarti(?: anche)?|похожие (?:статьи|записи|новости)|читайте также|関連記事)[\\s.:…!]*");

  private static final Pattern FIRST_APPEARED =
      Pattern.compile(
          "(?i)^(?:the|this) (?:post|article|story|entry) .{0,300}(?:(?:first )?appeared (?:first )?|was (?:originally |first )?published )(?:first )?(?:on|in|at|by) .{2,120}$");

  private static final Pattern NEWSLETTER =
      Pattern.compile(
          "^(?:(?i:sign up|subscribe|join|get the|get our|register|stay informed|stay up to date|never miss|don['’]t miss)\\b.{0,140}\\b(?i:newsletters?|inbox|e-?mail alerts?|mailing list|(?:whatsapp|telegram) channel|news alerts|podcast|daily briefing)\\b.{0,140}"
              + "|(?i:follow|like|find|connect with) .{2,80} (?i:on) (?i:twitter|x|facebook|instagram|telegram|threads|bluesky|linkedin|youtube|tiktok|whatsapp|google news|social media)\\b.{0,120}"
              + "|(?i:download) (?i:our|the) .{0,60}(?i:app)\\b.{0,80}|(?i:thank you for signing up).{0,120}|(?i:click here to subscribe|subscribe now|sign up here).{0,80})$");

  private static final Pattern RULE = Pattern.compile("^[_=*~•·\\s—–-]{1,}$");

  private static final Pattern STAFF =
      Pattern.compile(
          "^[(\\[]?(?:(?:Additional |Further |Writing and |Reporting and |With )?(?i:reporting|writing|editing|compiled|produced|translation|graphics?)(?: and (?:writing|editing|additional reporting))?|Edited|Written|Translated) by:? .{2,400}$"
              + "|^(?i:\\(?our standards: the thomson reuters trust principles).{0,40}$");

  private static final Pattern CONTRIBUTED =
      Pattern.compile(
          "^.{0,140}\\b(?:contributed to this (?:report|story|article)|contributed reporting|contributed)(?: from [^.]{2,80})?\\.?\\)?$");

  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?i)^[(\\[]?(?:copyright\\b|©|\\(c\\)|&copy;).{0,300}$|^this material may not be published, broadcast.{0,200}$");

  private static final Pattern RESERVED =
      Pattern.compile("(?i)^.{0,160}\\ball rights reserved\\b.{0,200}$");

  private static final Pattern SYNDICATED =
      Pattern.compile(
          "(?i)^(?:more (?:ap|reuters|afp|from|on|news|stories|coverage)\\b.{0,160}|follow (?:the )?(?:ap|reuters|afp)['’]s .{0,160}|(?:the associated press|ap) (?:receives|is solely|['’]s) .{0,300}"
              + "|\\(?(?:with (?:agency )?inputs? from|source|via):? .{2,60}|\\(?this (?:story|article) (?:has been|was) (?:not been edited|published from|auto-generated|generated).{0,240}|disclaimer:.{0,250})$");

  private Furniture() {}

  /** Furniture wherever it stands. */
  static boolean isAnywhere(Element block) {
    return isAnywhere(block, Plain.collapse(block.text()));
  }

  /** As {@link #isAnywhere(Element)}, of a block whose words are known. */
  static boolean isAnywhere(Element block, String line) {
    return !line.isEmpty() && line.length() <= LONGEST && (isLine(line) || isLink(block, line));
  }

  private static boolean isLink(Element block, String line) {
    return (MORE_HEADLINE.matcher(line).matches() || CONTINUE.matcher(line).matches())
        && Blocks.linked(block) > 0.4;
  }

  /** Furniture by its words alone. */
  static boolean isLine(String line) {
    return ADVERTISEMENT.matcher(line).matches()
        || isShareBar(line)
        || MORE.matcher(line).matches()
        || FIRST_APPEARED.matcher(line).matches()
        || NEWSLETTER.matcher(line).matches()
        || (line.startsWith("__") && RULE.matcher(line).matches());
  }

  private static boolean isShareBar(String line) {
    if (line.length() > 200 || ".!?".indexOf(line.charAt(line.length() - 1)) >= 0) {
      return false;
    }
    List<String> words =
        Arrays.stream(line.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    return !words.isEmpty()
        && words.size() <= 20
        && SHARE.containsAll(words)
        && !SHARE_ALONE.containsAll(words);
  }

  /** Furniture after the last paragraph of the copy. */
  static boolean isFoot(Element block) {
    String line = Plain.collapse(block.text());
    return line.length() <= 2 * LONGEST
        && (isStaffOrCopyright(line)
            || RULE.matcher(line).matches()
            || SYNDICATED.matcher(line).matches()
            || (MORE_HEADLINE.matcher(line).matches() && line.length() <= 60)
            || BodyDates.isPublishedLine(line));
  }

  /** "(Reporting by …; Editing by …)", "Copyright 2025 …". */
  static boolean isStaffOrCopyright(String line) {
    return line.length() <= 2 * LONGEST
        && (STAFF.matcher(line).matches()
            || COPYRIGHT.matcher(line).matches()
            || (line.contains("contributed") && CONTRIBUTED.matcher(line).matches())
            || (line.toLowerCase(Locale.ROOT).contains("rights reserved")
                && RESERVED.matcher(line).matches()));
  }

  /** A call to read on that was put behind the last sentence of a paragraph. */
  static boolean isMoreLink(String text) {
    String line = Plain.collapse(text);
    return line.length() <= 40 && MORE.matcher(line).matches();
  }

  /** A heading after which nothing of the article follows. */
  static boolean opensRest(String line) {
    return line.length() <= 50 && REST.matcher(line).matches();
  }

  /** A line that opens a list of other stories. */
  static boolean opensOtherStories(String line) {
    return line.length() <= 80 && MORE_HEADLINE.matcher(line).matches();
  }
}

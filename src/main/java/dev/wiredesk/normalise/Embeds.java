package dev.wiredesk.normalise;

import dev.wiredesk.fetch.RegistrableDomain;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Films, sound, posts and charts of other sites that stand in a frame. The frame itself would let
 * those sites see the reader, so the copy has a link in its place.
 */
final class Embeds {

  private static final int LONGEST_TITLE = 200;

  /** Sites whose frames are a part of a story; what else stands in frames is mostly advertising. */
  private static final Set<String> SITES = Rows.words("embed-sites.tsv");

  private static final Pattern FILM =
      Pattern.compile(
          "^https?://(?:www\\.)?youtube(?:-nocookie)?\\.com/embed/([\\w-]{6,20})(?:[?#/].*)?$");

  /** Buttons, and boxes that are the same on every page, from sites that also have posts. */
  private static final Pattern BUTTON =
      Pattern.compile(
          "facebook\\.com/(?:v[\\d.]+/)?plugins/(?!post|video)|/widgets/(?:tweet|follow)_button"
              + "|youtube\\.com/subscribe_embed|vk\\.com/widget_(?:like|community|comments)");

  private Embeds() {}

  /** A caption with a link to what is in the frame; null if it is nothing of the story. */
  static @Nullable Element note(Element frame) {
    if (!frame.nameIs("iframe") || Clutter.isUnseen(frame)) {
      return null;
    }
    String source = frame.hasAttr("data-src") ? frame.attr("data-src") : frame.attr("src");
    String address = Address.web(source, frame.baseUri());
    if (address == null || !isOfStory(address) || Trackers.isPixel(frame, address)) {
      return null;
    }
    Element note = new Element("figcaption");
    note.setBaseUri(frame.baseUri());
    note.appendElement("a").attr("href", watched(address)).text(words(frame, address));
    return new Element("figure").appendChild(note);
  }

  /** Takes away the frames in which nothing of a story stands, and what the others would hold. */
  static void takeOthers(Element body) {
    List<Element> frames = body.select("iframe");
    frames.forEach(Element::empty);
    Pruning.remove(frames.stream().filter(frame -> note(frame) == null).toList());
  }

  private static boolean isOfStory(String address) {
    return SITES.contains(site(address)) && !BUTTON.matcher(address).find();
  }

  /** "player.vimeo.com" is of "vimeo.com". */
  private static String site(String address) {
    return RegistrableDomain.of(Address.host(address));
  }

  /** Where a reader sees the film, rather than the player alone. */
  private static String watched(String address) {
    Matcher film = FILM.matcher(address);
    return film.matches() ? "https://www.youtube.com/watch?v=" + film.group(1) : address;
  }

  private static String words(Element frame, String address) {
    String title = Plain.collapse(frame.attr("title"));
    return title.isEmpty() || title.length() > LONGEST_TITLE ? site(address) : title;
  }
}

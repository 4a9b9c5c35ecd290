package dev.wiredesk.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an outlet's site shows besides its feed: the front page, articles, pictures. */
final class Pages {

  private static final Pattern ARTICLE =
      Pattern.compile("/\\d{4}/\\d{2}/\\d{2}/(\\d{1,12})(?:-[a-z0-9-]*)?\\.html");
  private static final Pattern PICTURE = Pattern.compile("/pictures/(\\d{1,12})\\.svg");

  private final Bulletin bulletin;

  Pages(Bulletin bulletin) {
    this.bulletin = bulletin;
  }

  /** The answer to a path that is not the feed's. */
  Answer page(Outlet outlet, String path, Instant now) {
    if (path.equals("/")) {
      return Answer.html(Furniture.fill(Resources.text("pages/front.html"), site(outlet)));
    }
    if (path.equals("/pixel.gif")) {
      return Answer.pixel();
    }
    Matcher picture = PICTURE.matcher(path);
    if (picture.matches()) {
      return Answer.svg(picture(new Dice(Long.parseLong(picture.group(1)))));
    }
    return article(outlet, path, now)
        .map(
            item -> Answer.html(Furniture.fill(Resources.text("pages/article.html"), values(item))))
        .orElseGet(() -> Answer.plain(404, "No such page."));
  }

  private Optional<Item> article(Outlet outlet, String path, Instant now) {
    Matcher article = ARTICLE.matcher(path);
    return article.matches()
        ? bulletin.item(outlet, Long.parseLong(article.group(1)), now)
        : Optional.empty();
  }

  private static Map<String, String> values(Item item) {
    Map<String, String> values = new HashMap<>(Furniture.values(item));
    values.putAll(site(item.outlet()));
    values.put("canonical", Furniture.escape(item.canonical()));
    values.put("iso", item.published().toString());
    values.put("jsonld", JsonWriter.jsonLd(item));
    return values;
  }

  private static Map<String, String> site(Outlet outlet) {
    return Map.of(
        "language", outlet.language(),
        "direction", outlet.language().equals("ar") ? "rtl" : "ltr",
        "title", Furniture.escape(outlet.title()),
        "about", Furniture.escape(outlet.about()),
        "feed", outlet.path(),
        "feedtype", outlet.form().mediaType(),
        "base", outlet.base());
  }

  private static String picture(Dice dice) {
    return Furniture.fill(
        Resources.text("pages/picture.svg"),
        Map.of(
            "hue", Integer.toString(dice.below("hue", 360)),
            "sun", Integer.toString(80 + dice.below("sun", 480))));
  }
}

package dev.wiredesk.demo;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An invented publisher.
 *
 * @param path of its feed
 * @param id pattern of its guids
 * @param tracking what it hangs on its links
 * @param wire the agency under whose credit it files, null for a paper
 * @param byline pattern for agency copy
 * @param own pattern of the byline for a story of its own
 * @param datelined whether its copy begins with one
 * @param signoff pattern of the line under agency copy
 * @param credit pattern of the line under pictures
 */
record Outlet(
    String slug,
    String title,
    String about,
    String language,
    FeedForm form,
    String path,
    String id,
    String tracking,
    @Nullable Wire wire,
    String byline,
    String own,
    boolean datelined,
    String signoff,
    String credit,
    Carries carries,
    Temper temper) {

  /** How much its feed holds. */
  enum Carries {
    FULL,
    /** All of it, where a summary belongs. */
    DESCRIPTION,
    LEDE
  }

  static List<Outlet> load() {
    return Block.read("outlets.txt").stream().map(Outlet::of).toList();
  }

  private static Outlet of(Block block) {
    String wire = block.find("wire");
    return new Outlet(
        block.one("slug"),
        block.one("title"),
        block.one("about"),
        block.one("language"),
        FeedForm.valueOf(block.one("form")),
        block.one("path"),
        block.one("id"),
        block.orElse("tracking", ""),
        wire == null ? null : Wire.valueOf(wire),
        block.orElse("byline", ""),
        block.orElse("own", ""),
        block.one("dateline").equals("keep"),
        block.orElse("signoff", ""),
        block.orElse("credit", ""),
        Carries.valueOf(block.orElse("carries", "full").toUpperCase(Locale.ROOT)),
        Temper.valueOf(block.one("temper")));
  }

  String host() {
    return slug + ".example";
  }

  String base() {
    return "http://" + host();
  }
}

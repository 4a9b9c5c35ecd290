package dev.wiredesk.publish;

import dev.wiredesk.feed.CurrentFeeds;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows, error pages too. */
@ControllerAdvice
final class Page {

  private final CurrentFeeds feeds;
  private final DeskAddress address;
  private final InstantSource clock;
  private final Assets assets;
  private final Door door;

  Page(CurrentFeeds feeds, DeskAddress address, InstantSource clock, Assets assets, Door door) {
    this.feeds = feeds;
    this.address = address;
    this.clock = clock;
    this.assets = assets;
    this.door = door;
  }

  /**
   * The head and foot of a page.
   *
   * @param path of the page
   * @param today the date in the desk's zone
   * @param now the time of day in it
   * @param style address of the style sheet, another for another content
   * @param script likewise of the script
   * @param isPrivate whether readers need a token
   * @param feeds of the whole desk, for readers that are given the address of a page
   */
  record Frame(
      String title,
      String path,
      String today,
      Times.Stamp now,
      String zone,
      String style,
      String script,
      boolean isPrivate,
      List<Subscription> feeds) {}

  @ModelAttribute
  void frame(Model model, HttpServletRequest request) {
    Times times = new Times(clock.instant(), feeds.get().masthead().zone());
    model.addAttribute("times", times);
    model.addAttribute(
        "desk",
        new Frame(
            feeds.get().masthead().title(),
            request.getRequestURI(),
            times.today(),
            times.at(times.now()),
            times.zoneName(),
            assets.styleSheet(),
            assets.script(),
            door.isLocked(),
            Subscription.to(Section.WORLD, address.get())));
  }

  /** How the page that is being made tells the time. */
  static Times times(Model model) {
    return (Times) Objects.requireNonNull(model.getAttribute("times"));
  }
}

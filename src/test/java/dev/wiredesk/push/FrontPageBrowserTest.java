package dev.wiredesk.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.Chromium;
import dev.wiredesk.TestDesk;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.desk.Desk;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.fetch.Document;
import dev.wiredesk.parse.FeedParser;
import dev.wiredesk.parse.ParsedFeed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The whole desk, and Chromium that keeps its front page open. */
class FrontPageBrowserTest {

  @TempDir Path folder;

  private TestDesk house;
  private ChromeDriver browser;

  @BeforeEach
  void open() throws IOException {
    browser = Chromium.open();
    house =
        TestDesk.run(
            folder,
            """
            feeds: [{ slug: tide, url: "http://127.0.0.1:1/none.xml", every: 24h }]
            """);
    file("Lock keepers of the eastern canal walk out");
  }

  @AfterEach
  void close() {
    browser.quit();
    if (house != null) {
      house.close();
    }
  }

  @Test
  void saysThatStoriesHaveComeAndShowsThemWhenAsked() {
    browser.get(front());
    assertThat(headlines()).containsExactly("Lock keepers of the eastern canal walk out");
    assertThat(news().isDisplayed()).isFalse();

    file("Pilot boats of the outer harbour are to be sold");
    await().until(() -> news().getText().equals("1 new story"));
    file("Salvors raise the bow of a coal barge");
    await().until(() -> news().getText().equals("2 new stories"));
    assertThat(headlines()).hasSize(1);

    news().findElement(By.tagName("a")).click();
    await().until(() -> headlines().size() == 3);
    assertThat(headlines().getFirst()).isEqualTo("Salvors raise the bow of a coal barge");
    assertThat(news().isDisplayed()).isFalse();
    assertThat(Chromium.console(browser)).isEmpty();
  }

  @Test
  void asksForWhatCameBetweenThePageAndItsListening() {
    browser.executeCdpCommand(
        "Page.addScriptToEvaluateOnNewDocument",
        Map.of(
            "source",
            """
            const Own = window.EventSource;
            window.EventSource = class extends Own {
              constructor(address) { super(address); window.asked = address; }
            };
            """));
    browser.get(front());
    long shown = house.get(Stories.class).lastChange();
    // The driver may call a page complete before its last script has run.
    await()
        .untilAsserted(() ->
            assertThat(browser.executeScript("return window.asked"))
                .isEqualTo("/events?after=" + shown));
  }

  @Test
  void runsNothingButTheDesksOwnFile() {
    browser.get(front());
    browser.executeScript(
        "const script = document.createElement('script');"
            + " script.textContent = 'document.title = \"overrun\"';"
            + " document.body.append(script);"
            + " document.body.setAttribute('style', 'display: none');");
    assertThat(browser.getTitle()).isEqualTo("Wiredesk");
    assertThat(browser.findElement(By.tagName("body")).getCssValue("display")).isEqualTo("block");
    assertThat(Chromium.console(browser))
        .anyMatch(line -> line.contains("Content Security Policy") && line.contains("script"))
        .anyMatch(line -> line.contains("Content Security Policy") && line.contains("style"));
  }

  private String front() {
    return "http://127.0.0.1:" + house.port() + "/";
  }

  private WebElement news() {
    return browser.findElement(By.id("news"));
  }

  private List<String> headlines() {
    return browser.findElements(By.cssSelector("article.story h2")).stream()
        .map(WebElement::getText)
        .toList();
  }

  private void file(String headline) {
    String item =
        """
        <rss version="2.0"><channel><title>Tidewater</title><item>
        <guid isPermaLink="false">tag:tide.example,2026:%1$s</guid>
        <title>%2$s</title><description>%2$s, the harbour office says this morning.</description>
        </item></channel></rss>
        """
            .formatted(headline.replace(' ', '-'), headline);
    var feed = house.get(CurrentFeeds.class).get().feed("tide").orElseThrow();
    var document =
        new Document(feed.url(), "application/rss+xml", item.getBytes(StandardCharsets.UTF_8));
    var parsed = (ParsedFeed) house.get(FeedParser.class).parse(document);
    house.get(Desk.class).receive(feed, parsed, Instant.now(), _ -> {});
  }
}

package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.Chromium;
import dev.wiredesk.fetch.Document;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.UnhandledAlertException;
import org.openqa.selenium.chrome.ChromeDriver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hostile markup, cleaned and opened as a page in Chromium: nothing of it may run. Beside our own
 * vectors any list can be tried: {@code -Dxss.vectors=FILE.json}, an array of strings.
 */
class SanitiserBrowserTest {

  /** Whatever a vector calls to show itself is noted. */
  private static final String TRAPS =
      """
      <!doctype html><html><head><meta charset="utf-8"><script>
      window.hits = [];
      for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'eval', 'fetch', 'setTimeout'])
        window[name] = (...said) => { window.hits.push(name + ' ' + said[0]); };
      document.write = said => window.hits.push('write ' + said);
      window.addEventListener('beforeunload', () => window.hits.push('left'));
      </script></head><body><div id="copy">
      """;

  /** Every event that a vector may wait for, then every trace that running code leaves. */
  private static final String PROVOKE =
      """
      const copy = document.getElementById('copy') || document.body, found = window.hits.slice();
      for (const element of copy.querySelectorAll('*'))
        for (const event of ['mouseover', 'mouseenter', 'focus', 'load', 'error', 'toggle', 'animationstart', 'pointerover'])
          element.dispatchEvent(new Event(event));
      if (copy.querySelector('script, iframe, object, embed, form, style, svg, math, base, meta, link, template'))
        found.push('element ' + copy.innerHTML);
      for (const element of copy.querySelectorAll('*'))
        for (const attribute of element.attributes) {
          if (attribute.name.startsWith('on') || attribute.name === 'style') found.push(attribute.name);
          if (['href', 'src', 'poster', 'cite', 'action', 'formaction'].includes(attribute.name)
              && !['http:', 'https:', 'mailto:'].includes(new URL(attribute.value, document.baseURI).protocol))
            found.push(attribute.name + ' ' + attribute.value);
        }
      for (const request of performance.getEntriesByType('resource'))
        if (!['img', 'video', 'audio', 'source', 'other'].includes(request.initiatorType)) found.push('request ' + request.name);
      if (!location.href.endsWith('.html')) found.push('gone to ' + location.href);
      return found.concat(window.hits.filter(hit => !found.includes(hit)));
      """;

  private static final String PARAGRAPH =
      "<p>The bell buoy off the point has been silent since Sunday, and nobody knows who took its tongue.</p>";

  @TempDir Path folder;

  @Test
  void runsNothingOfHostileMarkup() throws IOException {
    assertNoSurvivors(vector -> Entries.of(vector).normalised().body());
  }

  @Test
  void runsNothingOfAHostilePage() throws IOException {
    assertNoSurvivors(vector -> {
      String page = "<body><article>" + PARAGRAPH + vector + PARAGRAPH + "</article>";
      byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
      URI address = URI.create("https://outlet.example/news/story");
      return new PageReader().read(new Document(address, "text/html; charset=utf-8", bytes)).body();
    });
  }

  private void assertNoSurvivors(UnaryOperator<String> clean) throws IOException {
    List<String> survivors = new ArrayList<>();
    List<String> vectors = vectors();
    ChromeDriver browser = Chromium.open();
    int empty = 0;
    try {
      for (String vector : vectors) {
        String body = clean.apply(vector);
        empty += body.isEmpty() ? 1 : 0;
        if (!open(browser, body).isEmpty()) {
          survivors.add(vector + " → " + body);
        }
      }
    } finally {
      browser.quit();
    }
    System.err.printf(
        "%d vectors, %d survivors, %d left nothing%n", vectors.size(), survivors.size(), empty);
    assertThat(survivors).isEmpty();
  }

  @Test
  void setsTrapsThatSpring() throws IOException {
    ChromeDriver browser = Chromium.open();
    try {
      for (String raw :
          List.of(
              "<script>alert(1)</script>",
              "<img src=\"https://x.example/\" onmouseover=alert(1)>",
              "<a href=\"javascript:alert(1)\">x</a>",
              "<svg onload=alert(1)>")) {
        assertThat(open(browser, raw)).as(raw).isNotEmpty();
      }
    } finally {
      browser.quit();
    }
  }

  private List<?> open(ChromeDriver browser, String body) throws IOException {
    Path page = folder.resolve("page.html");
    Files.writeString(page, TRAPS + body + "</div></body></html>");
    try {
      browser.get(page.toUri().toString());
      return (List<?>) Objects.requireNonNull(browser.executeScript(PROVOKE));
    } catch (UnhandledAlertException shown) {
      return List.of(shown.getMessage());
    }
  }

  private static List<String> vectors() throws IOException {
    String file = System.getProperty("xss.vectors");
    return file == null
        ? SanitiserTest.vectors()
        : List.of(JsonMapper.shared().readValue(Files.readString(Path.of(file)), String[].class));
  }
}

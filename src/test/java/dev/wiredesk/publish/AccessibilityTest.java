package dev.wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.Chromium;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * What axe finds on every kind of page in a browser, on a wide screen and a phone, by day and by
 * night: nothing. It judges by WCAG 2.2 to level AA and by what is best practice beyond it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {

  /** Takes the names of the rules to go by, or null for all but those of level AAA. */
  private static final String RUN =
      """
      const [named, done] = arguments;
      const rules = axe.getRules()
          .filter(rule => named ? named.includes(rule.ruleId) : !rule.tags.includes("wcag2aaa"))
          .map(rule => rule.ruleId);
      axe.run(document, {runOnly: {type: "rule", values: rules}, resultTypes: ["violations"],
          selectors: false, preload: false})
          .then(found => done(found.violations.map(rule =>
              rule.id + ": " + rule.nodes.map(node => node.html.slice(0, 200)).join(" | "))),
            error => done([String(error)]));
      """;

  /** What another choice of colours can change. */
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  private final ShowcaseDesk desk = new ShowcaseDesk();
  private ChromeDriver browser;
  private String axe;

  @BeforeAll
  void open() throws IOException {
    browser = Chromium.open();
    try (InputStream script = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.quit();
    }
    desk.close();
  }

  @TestFactory
  Stream<DynamicTest> shutsNobodyOut() {
    return desk.pages().entrySet().stream()
        .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> judge(page.getValue())));
  }

  private void judge(URI page) {
    browser.get(page.toString());
    browser.executeScript(axe);
    browser.executeScript(
        "for (const closed of document.querySelectorAll('details')) closed.open = true;");
    for (int width : List.of(1280, 360)) {
      show(width, "light");
      assertThat(violations(null)).as("%d px wide, by day", width).isEmpty();
      show(width, "dark");
      assertThat(violations(COLOURS)).as("%d px wide, by night", width).isEmpty();
    }
  }

  private void show(int width, String scheme) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  private List<?> violations(@Nullable List<String> rules) {
    return (List<?>) Objects.requireNonNull(browser.executeAsyncScript(RUN, rules));
  }
}

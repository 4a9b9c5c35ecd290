package dev.wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.Chromium;
import dev.wiredesk.archive.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The pages in Chromium. */
class BrowserTest {

  private static final Path PICTURES = Path.of("target", "pages");

  private final RunningDesk desk = SampleDesk.start();
  private ChromeDriver browser;

  @BeforeEach
  void open() {
    browser = Chromium.open();
    browser.manage().window().setSize(new Dimension(1280, 1500));
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.quit();
    }
    desk.close();
  }

  @Test
  void leadsFromTheFrontPageToAFeedAndShowsTheHealthOfItsSources() throws IOException {
    browser.get(desk.at("/").toString());
    assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("Latest stories");
    assertThat(browser.findElements(By.cssSelector("article.story"))).hasSize(6);
    picture("front");

    browser.findElement(By.linkText("Ukraine")).click();
    assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("Ukraine");
    picture("feed");
    browser.findElement(By.linkText("Atom")).click();
    new WebDriverWait(browser, Duration.ofSeconds(10))
        .until(ExpectedConditions.urlToBe(desk.at("/feeds/ukraine.atom").toString()));
    assertThat(browser.getPageSource()).contains("tag:courier.example,2026:sirin");

    browser.get(desk.at("/sources").toString());
    List<WebElement> rows = browser.findElements(By.cssSelector("table.health tbody tr"));
    assertThat(rows).hasSize(6);
    assertThat(rows.getFirst().getText()).contains("Delta Radio", "Failing");
    picture("sources");
    browser.get(desk.at("/stories/10").toString());
    picture("story");
    browser.get(desk.at("/sources/harbour-courier").toString());
    picture("source");
  }

  @Test
  void leadsToARegionByTheKeyboardAlone() throws IOException {
    browser.get(desk.at("/").toString());
    WebElement europe =
        browser.findElement(By.xpath("//aside//summary[starts-with(normalize-space(), 'Europe')]"));
    WebElement all = browser.findElement(By.cssSelector("aside details a[href='/feeds/europe']"));
    assertThat(all.isDisplayed()).isFalse();
    europe.sendKeys(Keys.ENTER);
    assertThat(all.isDisplayed()).isTrue();
    picture("front-open");
    browser.switchTo().activeElement().sendKeys(Keys.TAB);
    assertThat(browser.switchTo().activeElement()).isEqualTo(all);
    all.sendKeys(Keys.ENTER);
    new WebDriverWait(browser, Duration.ofSeconds(10))
        .until(ExpectedConditions.urlToBe(desk.at("/feeds/europe").toString()));
  }

  @Test
  void opensTheGridOfAContinentAndShowsAPhoneItsRegionsAlone() throws IOException {
    browser.get(desk.at("/feeds").toString());
    browser.findElement(By.xpath("//main//summary[starts-with(., 'Europe')]")).click();
    WebElement topic = browser.findElement(By.cssSelector("a[href='/feeds/ukraine/disaster']"));
    assertThat(topic.isDisplayed()).isTrue();
    picture("grid");
    browser.manage().window().setSize(new Dimension(390, 1400));
    assertThat(topic.isDisplayed()).as("two columns fit a phone").isFalse();
    assertThat(
            browser.findElement(By.cssSelector("main th a[href='/feeds/ukraine']")).isDisplayed())
        .isTrue();
    assertThat(overflow()).isZero();
    picture("grid-phone");
  }

  @Test
  void leavesNoGapWhereAPictureCannotBeHad() throws IOException {
    String gone = "<img src=\"https://courier.example/gone.jpg\" width=\"600\" height=\"400\"";
    Story story =
        Wire.story()
            .body(
                "<p>Before.</p>"
                    + gone
                    + ">"
                    + gone
                    + " alt=\"\">"
                    + gone
                    + " alt=\"Tugs at dawn\"><p>After.</p>")
            .make();
    try (RunningDesk bare =
        RunningDesk.start(new FixedStories(List.of(story)), List.of(), SampleDesk.feeds())) {
      browser.get(bare.at("/stories/7").toString());
      List<WebElement> pictures = browser.findElements(By.cssSelector(".body img"));
      assertThat(pictures).hasSize(3);
      new WebDriverWait(browser, Duration.ofSeconds(10))
          .until(page -> pictures.stream().allMatch(each -> each.getSize().getHeight() < 60));
      picture("no-pictures");
      assertThat(pictures.getLast().getAccessibleName()).isEqualTo("Tugs at dawn");
    }
  }

  @Test
  void leadsFromDayToDay() throws IOException {
    browser.get(desk.at("/feeds/world/2026-08-20").toString());
    picture("day");
    browser.findElement(By.partialLinkText("Day before")).click();
    new WebDriverWait(browser, Duration.ofSeconds(10))
        .until(ExpectedConditions.urlToBe(desk.at("/feeds/world/2026-08-19").toString()));
    assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("World, 19 August 2026");
    browser.findElement(By.linkText("Newest stories")).click();
    new WebDriverWait(browser, Duration.ofSeconds(10))
        .until(ExpectedConditions.urlToBe(desk.at("/feeds/world").toString()));
  }

  @Test
  void showsItsEditionsBesideTheStories() throws IOException {
    try (RunningDesk editions = SampleDesk.startWithEditions()) {
      browser.get(editions.at("/feeds/editions").toString());
      assertThat(browser.getCurrentUrl()).endsWith("/#editions");
      picture("editions");
      browser.findElement(By.linkText("Wrecks and rescues")).click();
      new WebDriverWait(browser, Duration.ofSeconds(10))
          .until(ExpectedConditions.urlContains("/feeds/editions/wrecks"));
    }
  }

  @Test
  void letsAReaderSearch() throws IOException {
    browser.get(desk.at("/feeds/search").toString());
    picture("search-empty");
    int field = browser.findElement(By.name("q")).getSize().getWidth();
    int page = browser.findElement(By.tagName("main")).getSize().getWidth();
    assertThat(field).as("most of the width").isGreaterThan(page * 3 / 4);
    browser.findElement(By.name("q")).sendKeys("ukraine -sport");
    browser.findElement(By.cssSelector("form.search button")).click();

    new WebDriverWait(browser, Duration.ofSeconds(10))
        .until(ExpectedConditions.urlContains("/feeds/search?q=ukraine"));
    assertThat(browser.findElement(By.name("q")).getDomProperty("value"))
        .isEqualTo("ukraine -sport");
    picture("search");
    browser.get(desk.at("/feeds/search?q=(ferry").toString());
    picture("search-unread");
    browser.manage().window().setSize(new Dimension(390, 900));
    picture("search-phone");
  }

  @Test
  void fitsAPhoneWithoutScrollingSideways() throws IOException {
    browser.manage().window().setSize(new Dimension(390, 1400));
    for (String page :
        List.of(
            "/",
            "/sources",
            "/sources/delta-radio",
            "/feeds",
            "/feeds/europe",
            "/stories/9",
            "/feeds/atlantis")) {
      browser.get(desk.at(page).toString());
      assertThat(overflow()).as(page).isZero();
      picture("phone" + page.replace('/', '-'));
    }
  }

  @Test
  void offersSubscriptionFirstWhereTheColumnsStandOneBelowTheOther() throws IOException {
    browser.manage().window().setSize(new Dimension(390, 900));
    browser.get(desk.at("/").toString());
    WebElement ways = browser.findElement(By.cssSelector("main .first"));
    int stories = browser.findElement(By.cssSelector("article.story")).getLocation().getY();
    assertThat(ways.getLocation().getY()).isLessThan(stories);
    assertThat(ways.findElements(By.tagName("a"))).extracting(WebElement::getText).hasSize(3);
    picture("phone-top");
    browser.manage().window().setSize(new Dimension(1280, 1500));
    assertThat(ways.isDisplayed()).as("beside the stories there is the whole of it").isFalse();
  }

  @Test
  void leadsAPhoneFromTheHeadOfAFeedToWhatStandsBelowItsStories() {
    browser.manage().window().setSize(new Dimension(390, 900));
    browser.get(desk.at("/feeds/europe").toString());
    List<WebElement> ways = browser.findElements(By.cssSelector("main .first a"));
    assertThat(ways)
        .extracting(WebElement::getText)
        .containsExactly("Subscribe", "By region", "By topic");
    for (WebElement way : ways) {
      String target = Objects.requireNonNull(way.getDomAttribute("href"));
      assertThat(browser.findElement(By.cssSelector(target)).getText()).isEqualTo(way.getText());
    }
  }

  @Test
  void fitsAPhoneWhateverWordsAnOutletWrites() throws IOException {
    String word = "https://courier.example/" + "Donaudampfschifffahrtselektrizitaeten".repeat(4);
    Story story =
        Wire.story()
            .headline(word)
            .lede("The address is " + word)
            .from("harbour-courier", "Outlet" + word)
            .copy("Ledger" + word, word, "https://ledger.example/1")
            .make();
    browser.manage().window().setSize(new Dimension(390, 1400));
    try (RunningDesk wordy =
        RunningDesk.start(new FixedStories(List.of(story)), List.of(), SampleDesk.feeds())) {
      for (String page : List.of("/", "/feeds/ukraine", "/stories/7")) {
        browser.get(wordy.at(page).toString());
        picture("long" + page.replace('/', '-'));
        assertThat(overflow()).as(page).isZero();
      }
    }
  }

  @Test
  void turnsDarkWithTheReadersChoice() throws IOException {
    browser.get(desk.at("/").toString());
    String light = browser.findElement(By.tagName("body")).getCssValue("background-color");
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
    String dark = browser.findElement(By.tagName("body")).getCssValue("background-color");
    assertThat(dark).isNotEqualTo(light);
    picture("front-dark");
  }

  @Test
  void beginsWhatIsReadFromTheRightWhereItsHeadlineBegins() throws IOException {
    browser.get(desk.at("/stories/9").toString());
    assertThat(right(".full .body")).isEqualTo(right("h1"));
    picture("story-from-the-right");

    browser.get(desk.at("/stories/8").toString());
    assertThat(right(".full .body")).isLessThan(right("h1"));
  }

  private int right(String selector) {
    var box = browser.findElement(By.cssSelector(selector)).getRect();
    return box.getX() + box.getWidth();
  }

  private long overflow() {
    Object pixels =
        browser.executeScript(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return (Long) Objects.requireNonNull(pixels);
  }

  private void picture(String name) throws IOException {
    Files.createDirectories(PICTURES);
    Files.write(PICTURES.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
  }
}

package dev.wiredesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands of the packed jar. */
class CommandsIT {

  private static final Path TIDEWATER =
      Path.of("src/test/resources/desk/tidewater.xml").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void saysInOneSentenceWhatItNeedsWhenJavaIsTooOld() throws Exception {
    Path old =
        Path.of(Objects.toString(System.getProperty("maven.java.home"), "none"), "bin", "java");
    assumeTrue(Files.isExecutable(old), "Maven runs on no Java of its own");
    Jar.Ended version = Jar.run(old, folder, "--help");
    assumeTrue(version.code() != 0, "the Java that runs Maven is new enough");

    assertThat(version.code()).isEqualTo(1);
    assertThat(version.out()).isEmpty();
    assertThat(version.err().lines()).hasSize(1);
    assertThat(version.err()).startsWith("Wiredesk needs Java 25 or newer; this is Java ");
  }

  @Test
  void checksAGoodFile() throws Exception {
    Files.writeString(
        folder.resolve("feeds.yml"), "feeds: [{ slug: a, url: https://a.example/feed }]\n");

    Jar.Ended ended = Jar.run(Jar.thisJava(), folder, "check");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out().strip()).isEqualTo("feeds.yml is good: 1 feed");
    assertThat(ended.code()).isZero();
  }

  @Test
  void checksTheFeedsThatComeWithTheProgram() throws Exception {
    Path shipped = Path.of("feeds.yml").toAbsolutePath();

    Jar.Ended ended = Jar.run(Jar.thisJava(), folder, "check", shipped.toString());

    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
  }

  @Test
  void refusesABadFileWithTheLineAndColumnOfEachMistake() throws Exception {
    Files.writeString(
        folder.resolve("mine.yml"),
        """
        feeds:
          - slug: a
            url: https://a.example/feed
            evry: 5m
          - slug: a
            url: ftp://b.example/feed
        """);

    Jar.Ended ended = Jar.run(Jar.thisJava(), folder, "check", "mine.yml");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("mine.yml:4:5: ") && line.contains("every"))
        .anyMatch(line -> line.startsWith("mine.yml:5:5: "))
        .anyMatch(line -> line.startsWith("mine.yml:6:10: "));
  }

  @Test
  void saysThatThereIsNoFile() throws Exception {
    Jar.Ended ended = Jar.run(Jar.thisJava(), folder, "check");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err().strip())
        .isEqualTo(
            "feeds.yml: there is no such file; a desk that is started in this folder writes one to begin with");
  }

  @Test
  void saysThatItIsAFolder() throws Exception {
    Jar.Ended ended = Jar.run(Jar.thisJava(), folder, "check", folder.toString());

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err().strip()).isEqualTo(folder + ": is a folder, not a file");
  }

  @Test
  void showsAsOneJsonObjectWhatTheDeskWouldFile() throws Exception {
    Jar.Ended ended = Jar.run(Jar.thisJava(), folder, "try", TIDEWATER.toString(), "--json");

    assertThat(ended.code()).isZero();
    JsonNode json = JsonMapper.shared().readTree(ended.out());
    assertThat(json.get("feed").get("title").asString()).isEqualTo("Tidewater Gazette");
    assertThat(json.get("repairs").isArray()).isTrue();
    JsonNode first = json.get("entries").get(0);
    assertThat(first.get("headline").asString())
        .isEqualTo("Grain ships leave Odesa as talks resume");
    assertThat(first.get("agency").asString()).isEqualTo("AP");
    assertThat(first.get("dateline").get("place").asString()).isEqualTo("ODESA, Ukraine");
    assertThat(first.get("published").asString()).isEqualTo("2026-03-01T11:40:00Z");
    assertThat(first.get("regions").get(0).asString()).isEqualTo("UA");
    assertThat(first.get("url").asString())
        .isEqualTo("https://tidewater.example/world/grain-ships-leave-odesa");
    assertThat(first.get("body").asString()).doesNotContain("<script", "onerror");
    assertThat(first.has("modified")).isFalse();
    assertThat(json.has("error")).isFalse();
    assertThat(folder).isEmptyDirectory();
  }

  /** As in a container or under cron, where nothing tells the language. */
  @Test
  void writesLettersBeyondAsciiWhateverTheSurroundings() throws Exception {
    Path feed = folder.resolve("feed.xml");
    Files.writeString(
        feed, Files.readString(TIDEWATER).replace("Grain ships leave Odesa", "Зерно 船 – Größe"));

    Jar.Ended ended = Jar.run(Jar.thisJava(), folder, "try", feed.toString(), "--json");

    assertThat(JsonMapper.shared().readTree(ended.out()).at("/entries/0/headline").asString())
        .startsWith("Зерно 船 – Größe");
  }

  @Test
  void showsTheSameToPeople() throws Exception {
    Jar.Ended ended = Jar.run(Jar.thisJava(), folder, "try", TIDEWATER.toString());

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("Tidewater Gazette (RSS 2.0), 3 entries", "Ukraine");
  }

  @Test
  void saysInJsonWhyNothingCouldBeRead() throws Exception {
    Jar.Ended ended = Jar.run(Jar.thisJava(), folder, "try", "http://127.0.0.1:9/", "--json");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(JsonMapper.shared().readTree(ended.out()).get("error").asString()).isNotBlank();
  }

  @Test
  void explainsItselfWhenCalledWrongly() throws Exception {
    assertThat(Jar.run(Jar.thisJava(), folder, "fetch").code()).isEqualTo(2);
    assertThat(Jar.run(Jar.thisJava(), folder, "try").err()).contains("Usage");
    assertThat(Jar.run(Jar.thisJava(), folder, "--help").out()).contains("check", "try");
    assertThat(Jar.run(Jar.thisJava(), folder, "check", "--help"))
        .returns(0, Jar.Ended::code)
        .extracting(Jar.Ended::out)
        .asString()
        .startsWith("Usage");
  }

  @Test
  void tellsItsVersionWithoutStartingADesk() throws Exception {
    Jar.Ended ended = Jar.run(Jar.thisJava(), folder, "--version");

    assertThat(ended.out().strip()).matches("Wiredesk \\d+\\.\\d+.*");
    assertThat(ended.code()).isZero();
    assertThat(folder).isEmptyDirectory();
  }
}

package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.fetch.Document;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every agency, by each of its names, in every place where agencies sign. */
class AgenciesTest {

  private static final String PROSE =
      "The ferries sailed again on Monday after the storm had passed the bay, the harbour master said.";

  static Stream<Arguments> names() {
    return Arrays.stream(Agency.values())
        .flatMap(agency ->
            Stream.concat(Stream.of(agency.code(), agency.title()), agency.otherNames().stream())
                .distinct()
                .map(name -> Arguments.of(agency, name)));
  }

  static Stream<Arguments> hosts() {
    return Arrays.stream(Agency.values())
        .flatMap(agency -> agency.hosts().stream().map(host -> Arguments.of(agency, host)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void isReadFromTheByline(Agency agency, String name) {
    assertAgency(agency, "<p>By JANE DOE, " + name + "</p><p>" + PROSE + "</p>");
  }

  @ParameterizedTest
  @MethodSource("names")
  void isReadFromTheDateline(Agency agency, String name) {
    assertAgency(agency, "<p>KYIV, Ukraine (" + name + ") — " + PROSE + "</p>");
  }

  @ParameterizedTest
  @MethodSource("names")
  void isReadFromTheSourceCredit(Agency agency, String name) {
    assertAgency(agency, "<p>Source: " + name + "</p><p>" + PROSE + "</p>");
  }

  @ParameterizedTest
  @MethodSource("names")
  void isReadFromTheCopyright(Agency agency, String name) {
    assertAgency(agency, "<p>" + PROSE + "</p><p>© 2025 " + name + "</p>");
  }

  @ParameterizedTest
  @MethodSource("names")
  void isReadFromTheAuthor(Agency agency, String name) {
    Article article = Entries.of("<p>" + PROSE + "</p>").by(List.of(name)).normalised();
    assertThat(article.agency()).isEqualTo(agency);
  }

  @ParameterizedTest
  @MethodSource("names")
  void isReadFromJsonLd(Agency agency, String name) {
    String page =
        "<html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":"
            + "\"Ferries\",\"author\":{\"@type\":\"Organization\",\"name\":\""
            + name
            + "\"}}</script></head><body><article><p>"
            + PROSE
            + "</p></article></body></html>";
    Document document =
        new Document(
            URI.create("https://outlet.example/1"),
            "text/html; charset=utf-8",
            page.getBytes(StandardCharsets.UTF_8));
    assertThat(new PageReader().read(document).agency()).isEqualTo(agency);
  }

  @ParameterizedTest
  @MethodSource("hosts")
  void isReadFromTheAddress(Agency agency, String host) {
    Article article =
        Entries.of("<p>" + PROSE + "</p>").linking("https://www." + host + "/1").normalised();
    assertThat(article.agency()).isEqualTo(agency);
  }

  private static void assertAgency(Agency agency, String markup) {
    assertThat(Entries.of(markup).normalised().agency()).isEqualTo(agency);
  }
}

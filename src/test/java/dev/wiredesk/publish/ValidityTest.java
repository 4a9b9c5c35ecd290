package dev.wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.xml.sax.SAXException;

/** What the W3C's checker says of every kind of page: nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValidityTest {

  private final ShowcaseDesk desk = new ShowcaseDesk();
  private final HttpClient client = HttpClient.newHttpClient();
  private final HtmlChecker checker = new HtmlChecker();

  @AfterAll
  void stop() {
    client.close();
    desk.close();
  }

  @TestFactory
  Stream<DynamicTest> servesValidPages() {
    return desk.pages().entrySet().stream()
        .map(page ->
            DynamicTest.dynamicTest(
                page.getKey(), () -> assertThat(checker.check(get(page.getValue()))).isEmpty()));
  }

  @Test
  void servesAValidStyleSheetAndPicture() throws Exception {
    URI front = desk.pages().values().iterator().next();
    assertThat(checker.checkStyle(get(front.resolve("/assets/desk.css")))).isEmpty();
    assertThat(checker.checkBody(get(front.resolve("/assets/desk.svg")))).isEmpty();
  }

  /** So that silence means something. */
  @Test
  void isToldOfMistakes() throws IOException, SAXException {
    assertThat(checker.checkBody("<p title=a title=b><img src=x></p>")).hasSizeGreaterThan(1);
    assertThat(checker.checkStyle("p { colour: red }")).hasSize(1);
  }

  private String get(URI address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).header("Accept", "text/html").build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}

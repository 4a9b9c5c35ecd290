package dev.wiredesk.publish;

import dev.wiredesk.archive.Stories;
import dev.wiredesk.feed.CurrentFeeds;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The lists of feeds that a reader can import. */
@Controller
final class OpmlController {

  private static final MediaType OPML = new MediaType("text", "x-opml", StandardCharsets.UTF_8);

  private final CurrentFeeds feeds;
  private final Stories stories;
  private final RenderedDocuments documents;

  OpmlController(CurrentFeeds feeds, Stories stories, RenderedDocuments documents) {
    this.feeds = feeds;
    this.stories = stories;
    this.documents = documents;
  }

  /** Every merged feed that has stories. */
  @GetMapping("/opml")
  ResponseEntity<byte[]> merged(@RequestHeader HttpHeaders headers) {
    return documents
        .get("opml", () -> document(Opml.merged(feeds.get().masthead(), stories.counts())))
        .answer(headers);
  }

  /** Every feed that the desk subscribes to. */
  @GetMapping("/sources.opml")
  ResponseEntity<byte[]> sources(@RequestHeader HttpHeaders headers) {
    return documents.get("sources.opml", () -> document(Opml.sources(feeds.get()))).answer(headers);
  }

  private static Rendered document(byte[] bytes) {
    return new Rendered(bytes, OPML, null);
  }
}

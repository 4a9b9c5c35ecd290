package dev.wiredesk.publish;

import dev.wiredesk.publish.Sections.Found;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The merged feeds in their three formats. */
@Controller
final class FeedController {

  private static final CacheControl A_DAY = CacheControl.maxAge(Duration.ofDays(1));

  private final MergedFeeds feeds;
  private final RenderedDocuments documents;
  private final UnknownFeed unknown;

  FeedController(MergedFeeds feeds, RenderedDocuments documents, UnknownFeed unknown) {
    this.feeds = feeds;
    this.documents = documents;
    this.unknown = unknown;
  }

  /** All topics of a region. */
  @GetMapping("/feeds/{region:[^.]+}.{format:atom|rss|json}")
  ResponseEntity<byte[]> region(
      @PathVariable String region,
      @PathVariable String format,
      @RequestHeader HttpHeaders headers) {
    return answer(Sections.find(region, null), format, headers);
  }

  /** One topic of a region. */
  @GetMapping("/feeds/{region:[^.]+}/{topic:[^.]+}.{format:atom|rss|json}")
  ResponseEntity<byte[]> topic(
      @PathVariable String region,
      @PathVariable String topic,
      @PathVariable String format,
      @RequestHeader HttpHeaders headers) {
    return answer(Sections.find(region, topic), format, headers);
  }

  /** Makes the scheme and code of a region category an address that leads somewhere. */
  @GetMapping("/regions/{code}")
  ResponseEntity<byte[]> category(@PathVariable String code) {
    return switch (Sections.find(code, null)) {
      case Found.Here(Section section) -> moved(section.path());
      case Found.Moved(Section section) -> moved(section.path());
      case Found.Nothing nothing -> unknown.in(Format.ATOM, nothing);
    };
  }

  private ResponseEntity<byte[]> answer(Found found, String extension, HttpHeaders headers) {
    Format format = Format.of(extension).orElseThrow();
    return switch (found) {
      case Found.Here(Section section) -> rendered(section, format).answer(headers);
      case Found.Moved(Section section) -> moved(section.path(format));
      case Found.Nothing nothing -> unknown.in(format, nothing);
    };
  }

  private Rendered rendered(Section section, Format format) {
    record Key(Section section, Format format) {}
    return documents.get(
        new Key(section, format),
        () -> {
          MergedFeed feed = feeds.of(section, format);
          return new Rendered(format.write(feed), format.contentType(), feed.updated());
        });
  }

  /** The path alone, as RFC 9110 §10.2.2 allows: right behind any proxy and under any name. */
  private static ResponseEntity<byte[]> moved(String path) {
    return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
        .location(URI.create(path))
        .cacheControl(A_DAY)
        .build();
  }
}

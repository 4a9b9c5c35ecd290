package dev.wiredesk.fetch;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** The request as it goes out. */
final class Question {

  private static final String ACCEPT =
      "application/atom+xml, application/rss+xml, application/feed+json, application/json;q=0.9,"
          + " application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1";

  /** What frames the message is not the feed's to set. */
  private static final Set<String> OURS =
      Set.of(
          "host",
          "connection",
          "content-length",
          "transfer-encoding",
          "te",
          "trailer",
          "upgrade",
          "expect",
          "accept-encoding",
          "if-none-match",
          "if-modified-since",
          "range");

  /** RFC 9110 §5.1. A name that is none could end the line and begin a header of its own. */
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private Question() {}

  /**
   * @param extra the feed's own headers; may replace User-Agent and Accept
   */
  static HttpGet of(
      Target target, String userAgent, Validators validators, Map<String, String> extra) {
    HttpGet question = new HttpGet(target.uri());
    question.setHeader("User-Agent", userAgent);
    question.setHeader("Accept", ACCEPT);
    question.setHeader("Accept-Encoding", ContentCoding.ALL);
    extra.forEach((name, value) -> setUnlessOurs(question, name, value));
    // Both, as RFC 9110 §13.1.3 advises: servers that know the first ignore the second.
    if (validators.etag() != null) {
      question.setHeader("If-None-Match", validators.etag());
    }
    if (validators.lastModified() != null) {
      question.setHeader("If-Modified-Since", validators.lastModified());
    }
    return question;
  }

  /** Something sent; framed by the client itself. */
  static HttpPost of(Target target, String userAgent, byte[] body, Map<String, String> headers) {
    HttpPost question = new HttpPost(target.uri());
    question.setHeader("User-Agent", userAgent);
    headers.forEach((name, value) -> setUnlessOurs(question, name, value));
    question.setEntity(new ByteArrayEntity(body, null));
    return question;
  }

  private static void setUnlessOurs(HttpUriRequestBase question, String name, String value) {
    if (TOKEN.matcher(name).matches() && !OURS.contains(name.toLowerCase(Locale.ROOT))) {
      question.setHeader(name, value);
    }
  }
}

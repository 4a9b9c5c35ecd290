package dev.wiredesk.publish;

import dev.wiredesk.archive.Original;
import dev.wiredesk.archive.Originals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the commands {@code explain} and {@code replay} ask of the desk that runs on this machine.
 * It answers nobody else, and nobody who comes through a proxy.
 */
@RestController
@RequestMapping("/enquiries")
final class Enquiries {

  /** Tells the commands that it is a desk that answers. */
  static final String MARK = "Wiredesk-Enquiry";

  private static final int ENTRIES_AT_ONCE = 200;

  private final Explanation explanation;
  private final Originals originals;

  Enquiries(Explanation explanation, Originals originals) {
    this.explanation = explanation;
    this.originals = originals;
  }

  @ModelAttribute
  void fromThisMachineOnly(HttpServletRequest request, HttpServletResponse response)
      throws UnknownHostException {
    boolean forwarded =
        request.getHeader("Forwarded") != null || request.getHeader("X-Forwarded-For") != null;
    if (forwarded || !InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    response.setHeader(MARK, "1");
  }

  @GetMapping(path = "/explain", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
  String explain(@RequestParam String of) {
    return explanation.of(of).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping(path = "/originals", produces = MediaType.APPLICATION_JSON_VALUE)
  List<Original> originals(
      @RequestParam Instant from, @RequestParam Instant before, @RequestParam long after) {
    return originals.seen(from, before, after, ENTRIES_AT_ONCE);
  }
}

package dev.wiredesk;

import dev.wiredesk.feed.FeedsDraft;
import dev.wiredesk.fetch.Document;
import dev.wiredesk.parse.Subscriptions;
import dev.wiredesk.parse.Subscriptions.Subscription;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code import FILE}: writes a feeds.yml of what another reader has exported as OPML. The file
 * goes to standard output, what is left out to standard error. Exit code 0 if some feed is in it, 1
 * if none is, 2 for a wrong call.
 */
final class ImportCommand {

  private static final int MAX_FILE_BYTES = 10 * 1024 * 1024;

  private final PrintStream out;
  private final PrintStream err;

  ImportCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  int run(List<String> args) {
    if (args.size() != 1 || args.getFirst().startsWith("-")) {
      err.println("Usage: import FILE.opml > feeds.yml");
      return 2;
    }
    String place = args.getFirst();
    try {
      byte[] bytes = bytes(Path.of(place));
      if (bytes.length > MAX_FILE_BYTES) {
        err.println(place + ": is larger than 10 MB");
        return 1;
      }
      return subscribe(place, bytes);
    } catch (NoSuchFileException _) {
      err.println(place + ": there is no such file");
    } catch (AccessDeniedException _) {
      err.println(place + ": you may not read it");
    } catch (IOException | InvalidPathException e) {
      err.println(place + ": cannot be read: " + e.getMessage());
    }
    return 1;
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MAX_FILE_BYTES + 1);
    }
  }

  private int subscribe(String place, byte[] bytes) {
    Document document = new Document(Path.of(place).toUri(), null, bytes);
    Optional<List<Subscription>> found = Subscriptions.read(document);
    if (found.isEmpty()) {
      err.println(place + ": is no OPML, which is what readers export their subscriptions as");
      return 1;
    }
    FeedsDraft draft = new FeedsDraft();
    found.get().forEach(feed -> add(feed, draft));
    err.printf("%s: %d of %d feeds taken%n", place, draft.size(), found.get().size());
    if (draft.size() == 0) {
      return 1;
    }
    out.print(draft);
    out.flush();
    return 0;
  }

  private void add(Subscription feed, FeedsDraft draft) {
    draft
        .add(feed.title(), feed.address(), feed.folder())
        .ifPresent(why ->
            err.printf(
                "Left out %s: %s%n",
                feed.title().isEmpty() ? "one without a name" : feed.title(), why));
  }
}

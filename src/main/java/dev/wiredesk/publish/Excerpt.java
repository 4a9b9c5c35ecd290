package dev.wiredesk.publish;

import dev.wiredesk.archive.Span;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Story;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document shows of its selection.
 *
 * @param stories newest filed first
 * @param unshown the first that it has no room for; null if it shows all
 */
record Excerpt(List<Story> stories, @Nullable Story unshown) {

  /** One story more is read than is shown: so it is known whether there are more. */
  static Excerpt of(Selection selection, Span span, Stories archive) {
    List<Story> read = selection.stories(archive, span.limitedTo(span.limit() + 1));
    return read.size() <= span.limit()
        ? new Excerpt(read, null)
        : new Excerpt(read.subList(0, span.limit()), read.get(span.limit()));
  }
}

package dev.wiredesk.publish;

import dev.wiredesk.archive.Span;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Story;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a document shows of its selection.
 *
 * @param stories newest filed first
 * @param unshown the first that it has no room for; null if it shows all
 * @param changed older ones that have changed since the last of the stories was filed: whoever
 *     subscribes has them, and learns of the change
 */
record Excerpt(List<Story> stories, @Nullable Story unshown, List<Story> changed) {

  /** More would be a feed of changes. */
  private static final int MOST_CHANGED = 20;

  /** One story more is read than is shown: so it is known whether there are more. */
  static Excerpt of(Selection selection, Span span, Stories archive) {
    List<Story> read = selection.stories(archive, span.limitedTo(span.limit() + 1));
    return read.size() <= span.limit()
        ? new Excerpt(read, null, List.of())
        : new Excerpt(read.subList(0, span.limit()), read.get(span.limit()), List.of());
  }

  /** The usual feed is looked at again and again; of the others a reader asks for a stretch. */
  static Excerpt of(FeedDocument document, Stories archive) {
    Selection selection = document.selection();
    Span span = document.extent().span();
    Excerpt latest = of(selection, span, archive);
    return span.equals(Extent.USUAL.span()) && latest.unshown() != null
        ? latest.withChanged(selection, archive)
        : latest;
  }

  private Excerpt withChanged(Selection selection, Stories archive) {
    Story last = stories.getLast();
    Span span = Span.changed(last.filed(), last.place(), MOST_CHANGED);
    return new Excerpt(stories, unshown, selection.stories(archive, span));
  }

  /** All that the document shows. */
  List<Story> shown() {
    return Stream.concat(stories.stream(), changed.stream()).toList();
  }
}

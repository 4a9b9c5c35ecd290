package dev.wiredesk.publish;

import dev.wiredesk.archive.Span;
import dev.wiredesk.archive.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How much of a selection a document holds. */
sealed interface Extent {

  /** What a feed holds whose reader asks for nothing else. */
  Extent USUAL = new Latest(60, null, null);

  /** Which stories those are. */
  Span span();

  /** What its address adds to the parameters: "count=100&since=…". */
  String parameters();

  /**
   * The latest stories.
   *
   * @param since none that was neither filed nor changed then or later; null for all
   * @param before only those filed before the story of that {@link Story#place}, for whoever has it
   *     and what came after it; null for all
   */
  record Latest(int count, @Nullable Instant since, @Nullable Long before) implements Extent {

    /** The longest feed that can be asked for. */
    static final int MOST = 500;

    /** What comes after a document that ends with that story. */
    Latest after(Story last) {
      return new Latest(count, since, last.place());
    }

    @Override
    public Span span() {
      return new Span(count, null, null, since, before);
    }

    @Override
    public String parameters() {
      String length = count == USUAL.span().limit() ? "" : "count=" + count;
      // A day as it is asked for: the address that names itself must be the one that was fetched.
      String start = since == null ? "" : "since=" + since.toString().replace("T00:00:00Z", "");
      String end = before == null ? "" : "before=" + before;
      return Stream.of(length, start, end)
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining("&"));
    }
  }

  /**
   * An archive document (RFC 5005 §4): the stories first filed on one day in UTC, in stretches.
   *
   * @param before only those filed before the story of that {@link Story#place}; null for the last
   *     stretch of the day
   */
  record Day(LocalDate date, @Nullable Long before) implements Extent {

    /** A day may hold a hundred thousand stories, which neither we nor a reader could take. */
    static final int MOST = 500;

    /** The last stretch. */
    Day(LocalDate date) {
      this(date, null);
    }

    @Override
    public Span span() {
      Span day = Span.day(date, MOST);
      return before == null ? day : day.below(before);
    }

    /** Whether nothing of its day comes after it. */
    boolean isLast() {
      return before == null;
    }

    /** The stretch before the one that ends with that story. */
    Day after(Story last) {
      return new Day(date, last.place());
    }

    @Override
    public String parameters() {
      return before == null ? "" : "before=" + before;
    }
  }

  /**
   * What has come or changed since an earlier state of the usual feed (RFC 3229, "feed").
   *
   * @param change number of the last change that the client has
   */
  record Delta(long change) implements Extent {

    @Override
    public Span span() {
      return USUAL.span();
    }

    @Override
    public String parameters() {
      return "";
    }
  }
}

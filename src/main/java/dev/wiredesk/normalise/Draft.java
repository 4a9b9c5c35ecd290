package dev.wiredesk.normalise;

import dev.wiredesk.parse.Entry;
import dev.wiredesk.parse.Moment;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an entry or a page says about its article; with a clean body it becomes one. */
record Draft(
    @Nullable String link,
    String headline,
    List<String> authors,
    @Nullable Moment published,
    @Nullable Moment modified,
    @Nullable String language,
    List<Entry.Category> categories,
    List<Entry.Enclosure> enclosures,
    @Nullable String rights,
    Origin origin,
    Entry.@Nullable Borrowed borrowed) {

  /** A headline made of the lede is no longer than this. */
  private static final int LONGEST_MADE_HEADLINE = 90;

  List<String> labels() {
    return categories.stream()
        .map(category -> Objects.requireNonNullElse(category.label(), category.term()))
        .toList();
  }

  Article with(Cleaned cleaned) {
    Findings found = cleaned.findings();
    Advisories.Headed headed = Advisories.head(headline);
    return new Article(
        link,
        headed.headline().isEmpty()
            ? Cleaned.shorten(cleaned.lede(), LONGEST_MADE_HEADLINE)
            : headed.headline(),
        cleaned.lede(),
        cleaned.body(),
        cleaned.text(),
        byline(found),
        found.dateline(),
        agency(found),
        found.credits(),
        published == null ? found.published() : published,
        modified == null ? found.modified() : modified,
        Languages.of(language, cleaned.text()),
        categories,
        enclosures,
        rights,
        found.graver(headed.advisory()),
        origin,
        borrowed);
  }

  /** The byline of the copy itself, else the authors that the publisher names beside it. */
  private @Nullable String byline(Findings found) {
    if (found.bylineName() != null) {
      return found.bylineName();
    }
    String names =
        authors.stream()
            .map(Bylines::ofAuthor)
            .filter(Objects::nonNull)
            .map(Bylines.Byline::name)
            .distinct()
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? null : names;
  }

  /** Evidence from the copy before evidence from around it. */
  private @Nullable Agency agency(Findings found) {
    if (found.agency() != null) {
      return found.agency();
    }
    Agency author =
        authors.stream()
            .map(Bylines::ofAuthor)
            .filter(Objects::nonNull)
            .map(Bylines.Byline::agency)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    Agency owner = author == null && rights != null ? AgencySigns.signing(rights) : author;
    return owner == null ? AgencySigns.atHostOf(link) : owner;
  }
}

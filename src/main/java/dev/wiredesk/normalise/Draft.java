package dev.wiredesk.normalise;

import dev.wiredesk.language.LanguageTag;
import dev.wiredesk.language.TextLanguage;
import dev.wiredesk.parse.Entry;
import dev.wiredesk.parse.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

  private static final Set<String> WIDELY_WRITTEN =
      Set.of(
          ("en de fr es pt it pl tr nl sv no da cs sk hu ro sl hr sr uk ru be bg mk el ar fa ur he hi"
                  + " bn th vi id fi ja ko zh zh-CN zh-TW")
              .split(" "));

  /** Characters of copy that tell its language by themselves. */
  private static final int SHORT_COPY = 120;

  Draft {
    language = LanguageTag.of(language);
    categories = Composed.categories(categories);
  }

  /** What the body may say again. */
  Known known() {
    List<String> labels =
        categories.stream()
            .map(category -> Objects.requireNonNullElse(category.label(), category.term()))
            .toList();
    return Known.of(headline, labels, authors, origin);
  }

  Article with(Cleaned cleaned) {
    Findings found = cleaned.findings();
    Advisories.Headed headed = Advisories.head(headline);
    List<Bylines.Byline> signatures = signatures(found);
    return new Article(
        link,
        headed.headline().isEmpty()
            ? Cleaned.shorten(cleaned.lede(), LONGEST_MADE_HEADLINE)
            : headed.headline(),
        cleaned.lede(),
        cleaned.body(),
        cleaned.text(),
        byline(found, signatures),
        found.dateline(),
        agency(found, signatures),
        found.credits(),
        published == null ? found.published() : published,
        modified == null ? found.modified() : modified,
        languageOf(cleaned.text()),
        categories,
        enclosures,
        rights,
        Advisory.graver(found.advisory(), headed.advisory()),
        origin,
        borrowed);
  }

  /**
   * A line of copy, or none, says too little of its language. Then the headline helps, if the two
   * are in a language that many write: a few names may look like any other.
   */
  private @Nullable String languageOf(String text) {
    if (language == null && text.length() < SHORT_COPY) {
      String found = TextLanguage.of(null, headline + "\n" + text);
      if (found != null && WIDELY_WRITTEN.contains(found)) {
        return found;
      }
    }
    return TextLanguage.of(language, text);
  }

  /** Who the publisher says beside the copy wrote it; not asked where the copy says all. */
  private List<Bylines.Byline> signatures(Findings found) {
    List<Bylines.Byline> signatures = new ArrayList<>();
    if (found.bylineName() == null || found.agency() == null) {
      for (String author : authors) {
        Bylines.Byline byline = Bylines.ofAuthor(author);
        if (byline != null) {
          signatures.add(byline);
        }
      }
    }
    return signatures;
  }

  /** The byline of the copy itself, else the authors that the publisher names beside it. */
  private static @Nullable String byline(Findings found, List<Bylines.Byline> signatures) {
    if (found.bylineName() != null) {
      return found.bylineName();
    }
    String names =
        signatures.stream().map(Bylines.Byline::name).distinct().collect(Collectors.joining(", "));
    return names.isEmpty() ? null : names;
  }

  /** Evidence from the copy before evidence from around it. */
  private @Nullable Agency agency(Findings found, List<Bylines.Byline> signatures) {
    if (found.agency() != null) {
      return found.agency();
    }
    Agency author =
        signatures.stream()
            .map(Bylines.Byline::agency)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    Agency owner = author == null && rights != null ? AgencySigns.signing(rights) : author;
    return owner == null ? AgencySigns.atHostOf(link) : owner;
  }
}

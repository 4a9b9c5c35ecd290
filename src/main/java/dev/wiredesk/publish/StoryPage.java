package dev.wiredesk.publish;

import dev.wiredesk.archive.Decision;
import dev.wiredesk.archive.Decisions;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Story;
import dev.wiredesk.archive.Tombstone;
import dev.wiredesk.archive.Tombstones;
import dev.wiredesk.archive.Versions;
import dev.wiredesk.classify.Labels.Reason;
import dev.wiredesk.language.LanguageTag;
import dev.wiredesk.normalise.PageBody;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One story: its text, its copies, and why it is filed where it is. */
@Controller
final class StoryPage {

  private final Stories stories;
  private final Tombstones tombstones;
  private final MergedFeeds merged;
  private final Versions versions;
  private final Decisions decisions;

  StoryPage(
      Stories stories,
      Tombstones tombstones,
      MergedFeeds merged,
      Versions versions,
      Decisions decisions) {
    this.stories = stories;
    this.tombstones = tombstones;
    this.merged = merged;
    this.versions = versions;
    this.decisions = decisions;
  }

  /** Another outlet's telling. */
  record CopyRow(
      String source,
      String headline,
      @Nullable String lang,
      String dir,
      @Nullable String href,
      Times.Stamp filed) {}

  /** A story of the same event in other words. */
  record RelatedRow(
      long story,
      String source,
      String headline,
      @Nullable String lang,
      String dir,
      String evidence) {

    static RelatedRow of(Story.Related other) {
      String lang = LanguageTag.of(other.language());
      return new RelatedRow(
          other.story(),
          other.source(),
          other.headline(),
          lang,
          Direction.of(lang),
          other.evidence());
    }
  }

  /** Why an article stands in the story. */
  record Ruling(
      String outlet, @Nullable String against, String rule, String words, Times.Stamp made) {

    static Ruling of(Decision decision, Times times) {
      return new Ruling(
          decision.outlet(),
          decision.against(),
          decision.rule(),
          decision.words(),
          times.at(decision.made()));
    }
  }

  /** Why a label was given. */
  record Evidence(String name, List<Sign> reasons) {}

  /** What speaks for it, and how much. */
  record Sign(String words, String weight) {}

  /**
   * What the page shows beyond the card.
   *
   * @param feed slug of the feed that brought it
   * @param body safe HTML, as much as may be carried
   * @param address of the article at its source; null if that gives none
   * @param original who told it first, if that is somebody else
   * @param published the publisher's own date
   * @param updated null while nothing has changed since filing
   */
  record Details(
      String feed,
      String body,
      @Nullable String address,
      @Nullable String byline,
      @Nullable Provenance original,
      Times.Stamp published,
      Times.@Nullable Stamp updated,
      @Nullable String rights,
      boolean whole,
      List<CopyRow> copies,
      List<RelatedRow> related,
      List<Evidence> evidence) {}

  @GetMapping("/stories/{id:\\d{1,18}}")
  ModelAndView show(@PathVariable long id, Model model) {
    return tombstones.find(id).map(gone -> gone(gone, model)).orElseGet(() -> present(id, model));
  }

  /** A story that turned out to be another leads there; one that was withdrawn says so. */
  private static ModelAndView gone(Tombstone gone, Model model) {
    if (gone.merged() != null) {
      return Moved.forGood("/stories/" + gone.merged());
    }
    return ErrorPage.of(HttpStatus.GONE, "This story has been withdrawn: " + gone.reason(), model);
  }

  private ModelAndView present(long id, Model model) {
    return stories
        .find(id)
        .map(story -> page(merged.item(story), model))
        .orElseGet(() -> missing(model));
  }

  private ModelAndView page(Item item, Model model) {
    long id = item.story().id();
    Times times = Page.times(model);
    model.addAttribute("story", StoryCard.of(item, times));
    model.addAttribute("details", details(item, times));
    model.addAttribute("correction", Corrections.words(item.article()));
    List<Revision> revisions = Revision.of(versions.of(id), item, times);
    model.addAttribute("revisions", revisions);
    model.addAttribute(
        "shown",
        revisions.stream().filter(each -> !each.paragraphs().isEmpty()).findFirst().orElse(null));
    model.addAttribute(
        "decisions", decisions.of(id).stream().map(each -> Ruling.of(each, times)).toList());
    return new ModelAndView("story", model.asMap());
  }

  private static Details details(Item item, Times times) {
    Story story = item.story();
    LocalDate day = item.publishedOn();
    return new Details(
        story.source().feed(),
        PageBody.fit(item.body()),
        item.address(),
        item.article().byline(),
        item.original(),
        day == null ? times.at(item.published()) : times.on(day),
        story.updated().isAfter(story.filed()) ? times.at(story.updated()) : null,
        item.rights(),
        item.isWhole(),
        story.copies().stream().map(copy -> row(copy, times)).toList(),
        story.related().stream().map(RelatedRow::of).toList(),
        evidence(story.labels().reasons()));
  }

  private static CopyRow row(Story.Copy copy, Times times) {
    String link = copy.link();
    String href = Text.webAddress(link);
    String lang = LanguageTag.of(copy.language());
    return new CopyRow(
        copy.source(), copy.headline(), lang, Direction.of(lang), href, times.at(copy.filed()));
  }

  /** The labels in the order of their first reasons. */
  private static List<Evidence> evidence(List<Reason> reasons) {
    Map<String, List<Sign>> byLabel = new LinkedHashMap<>();
    for (Reason reason : reasons) {
      String weight = String.format(Locale.ROOT, "%.1f", reason.weight());
      byLabel
          .computeIfAbsent(LabelName.of(reason.label()), l -> new ArrayList<>())
          .add(new Sign(reason.evidence(), weight));
    }
    return byLabel.entrySet().stream()
        .map(label -> new Evidence(label.getKey(), label.getValue()))
        .toList();
  }

  private static ModelAndView missing(Model model) {
    return ErrorPage.notFound("There is no such story on file, or it is past its keeping.", model);
  }
}

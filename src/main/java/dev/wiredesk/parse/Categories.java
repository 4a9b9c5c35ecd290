package dev.wiredesk.parse;

import static dev.wiredesk.parse.Vocabulary.ATOM;
import static dev.wiredesk.parse.Vocabulary.DC;
import static dev.wiredesk.parse.Vocabulary.GEORSS;
import static dev.wiredesk.parse.Vocabulary.ITUNES;
import static dev.wiredesk.parse.Vocabulary.MEDIA;
import static dev.wiredesk.parse.Vocabulary.NONE;

import dev.wiredesk.parse.Entry.Category;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Subjects as publishers name them, in whatever vocabulary, with the scheme they come from. Every
 * reader of every feed is sent them: what is longer than a name is left out.
 */
final class Categories {

  private static final int MAX = 200;

  private Categories() {}

  static List<Category> of(Element entry, Vocabulary home) {
    List<Category> categories = new ArrayList<>();
    add(categories, entry.children(home, "category"));
    for (Element list : entry.children(home, "categories")) {
      add(categories, list.children(home, "category"));
    }
    if (home != ATOM) {
      add(categories, entry.children(ATOM, "category"));
    }
    add(categories, entry.children(DC, "subject"));
    add(categories, entry.children(MEDIA, "category"));
    podcast(categories, entry);
    for (Element name : entry.children(GEORSS, "featurename")) {
      add(categories, name.text(), "http://www.georss.org/georss/featurename", null);
    }
    return List.copyOf(categories);
  }

  /** Apple's categories nest; its keywords are parted by commas, as are the tags of some. */
  private static void podcast(List<Category> categories, Element parent) {
    for (Element category : parent.children(ITUNES, "category")) {
      add(categories, category.attribute("text", ""), "http://www.itunes.com/", null);
      podcast(categories, category);
    }
    for (String listed : List.of("keywords", "tags")) {
      Element words = parent.child(listed.equals("tags") ? NONE : ITUNES, listed);
      for (String word : words == null ? new String[0] : words.text().split(",", MAX)) {
        add(categories, word, null, null);
      }
    }
  }

  private static void add(List<Category> categories, List<Element> elements) {
    for (Element element : elements) {
      String scheme = element.attribute("domain");
      String term = element.attribute("term");
      add(
          categories,
          term == null ? element.text() : term,
          scheme == null ? element.attribute("scheme") : scheme,
          element.attribute("label"));
    }
  }

  private static void add(
      List<Category> categories, String term, @Nullable String scheme, @Nullable String label) {
    String name = Fields.brief(term);
    if (name != null && categories.size() < MAX) {
      categories.add(new Category(name, Fields.brief(scheme), Fields.brief(label)));
    }
  }
}

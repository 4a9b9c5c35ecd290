package dev.wiredesk.parse;

import static dev.wiredesk.parse.Vocabulary.ATOM;
import static dev.wiredesk.parse.Vocabulary.DC;
import static dev.wiredesk.parse.Vocabulary.ITUNES;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of people, without their addresses where there is a choice. */
final class Authors {

  private static final int MAX = 50;

  /** Characters of a list of names that is cut. */
  private static final int LONGEST = 190;

  /**
   * RSS 2.0: "jane@example.org (Jane Doe)"; also seen: "Jane Doe &lt;jane@example.org>" and the
   * first turned round.
   */
  private static final Pattern MAILBOX =
      Pattern.compile(
          "\\S+@\\S+\\s+\\((?<after>[^()]+)\\)|(?<before>[^<>()]+?)\\s*[<(](?:mailto:)?\\S+@[^<>()\\s]+[>)]");

  private Authors() {}

  static List<String> of(Element element, Vocabulary home) {
    Set<String> names = new LinkedHashSet<>();
    for (Vocabulary vocabulary : home == ATOM ? List.of(ATOM) : List.of(home, ATOM)) {
      for (Element author : few(element.children(vocabulary, "author"))) {
        add(names, person(author));
      }
    }
    for (Element creator : few(element.children(DC, "creator"))) {
      add(names, person(creator));
    }
    if (names.isEmpty()) {
      add(names, name(Fields.text(element, DC, "author")));
      add(names, name(Fields.text(element, ITUNES, "author")));
      add(names, name(Fields.text(element, home, "managingeditor")));
    }
    return List.copyOf(names);
  }

  /** The name alone of "jane@example.org (Jane Doe)". */
  static @Nullable String name(@Nullable String written) {
    String brief = written == null ? null : Fields.brief(few(written));
    if (brief == null) {
      return null;
    }
    Matcher mailbox = MAILBOX.matcher(brief);
    if (!mailbox.matches()) {
      return brief;
    }
    String after = mailbox.group("after");
    return after != null ? after.strip() : mailbox.group("before");
  }

  private static @Nullable String person(Element author) {
    for (Element child : author.children()) {
      String name = child.name().equals("name") ? Fields.brief(few(child.text())) : null;
      if (name != null) {
        return name;
      }
    }
    Element mail = author.child(author.vocabulary(), "email");
    return name(Fields.clean(mail == null ? author.text() : mail.text()));
  }

  /** The authors of a scientific paper fill pages: as many of them as fit, and others. */
  private static String few(String names) {
    int comma = Fields.brief(names) == null ? names.lastIndexOf(", ", LONGEST) : -1;
    return comma < 0 ? names : names.substring(0, comma) + " et al.";
  }

  private static List<Element> few(List<Element> elements) {
    return elements.size() > MAX ? elements.subList(0, MAX) : elements;
  }

  private static void add(Set<String> names, @Nullable String name) {
    if (name != null && names.size() < MAX) {
      names.add(name);
    }
  }
}

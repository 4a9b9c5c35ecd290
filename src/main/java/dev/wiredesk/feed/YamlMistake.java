package dev.wiredesk.feed;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What stops the YAML parser, in words for somebody who has never read its grammar.
 *
 * @param place where to look, which for what is never closed is where it opens
 */
record YamlMistake(Mark place, String words) {

  private static final String AFTER_A_VALUE =
      "something follows here that does not belong to the value before it; a value ends where its quotation mark or"
          + " bracket closes, and one that has quotation marks in it needs others around it";

  private static final String SCALAR = "'<scalar>'";

  /**
   * @param context part of what the parser was at
   * @param problem part of what it found; neither ever repeats a value, which may be a password
   */
  private record Case(String context, String problem, String words, boolean atItsBegin) {

    Case(String context, String problem, String words) {
      this(context, problem, words, false);
    }

    boolean is(MarkedYAMLException e) {
      return text(e.getContext()).contains(context) && text(e.getProblem()).contains(problem);
    }
  }

  /** The first that fits counts. */
  private static final List<Case> CASES =
      List.of(
          new Case("", "undefined alias", "this alias has no anchor; " + beginning("*")),
          new Case("alias", "", beginning("*")),
          new Case("anchor", "", beginning("&")),
          new Case("", "tag", "this tag is unknown; " + beginning("!")),
          new Case("tag", "", beginning("!")),
          new Case("", "TAB", "a tab is not allowed here; indent with spaces"),
          new Case("", "'@' that cannot", beginning("@")),
          new Case("", "'`' that cannot", beginning("`")),
          new Case("", "'%' that cannot", beginning("%")),
          new Case("block scalar", "", beginning("| or >")),
          new Case("quoted scalar", "stream", "this quotation mark is never closed", true),
          new Case(
              "double-quoted",
              "escape",
              "\\ has a meaning of its own between double quotes; use single quotes, or write \\\\"),
          new Case(
              "simple key",
              "",
              "what stands here is neither a key nor a value; a colon and a space follow a key",
              true),
          new Case("flow node", "", "a value is missing here between brackets or commas"),
          new Case("block", SCALAR, AFTER_A_VALUE),
          new Case(
              "",
              "sequence entries",
              "a list does not begin here; put each item, with its hyphen, on a line of its own"),
          new Case(
              "",
              "mapping values",
              "a colon is not allowed here; check the indentation of this line and of the line before, and put a value"
                  + " that has \": \" in it in quotes"),
          new Case(
              "",
              "<document start>",
              "this line does not go on with what stands before it; begin desk, feeds and the others at the left edge"),
          new Case(
              "single document",
              "",
              "the file goes on with another document; remove the line that says ---"));

  /** What is to be told of it. */
  static YamlMistake of(MarkedYAMLException e) {
    Optional<Case> known =
        CASES.stream().filter(one -> !endsInBrackets(e)).filter(one -> one.is(e)).findFirst();
    return known
        .map(one -> new YamlMistake(one.atItsBegin ? begin(e) : e.getProblemMark(), one.words))
        .orElseGet(() -> new YamlMistake(e.getProblemMark(), words(e)));
  }

  private static String beginning(String sign) {
    return "a value that begins with %s needs quotes".formatted(sign);
  }

  private static boolean endsInBrackets(MarkedYAMLException e) {
    return text(e.getProblem()).contains("<stream end>")
        && text(e.getContext()).contains("a flow ");
  }

  private static String words(MarkedYAMLException e) {
    if (endsInBrackets(e)) {
      return "the file ends within brackets%s; close them".formatted(from(e));
    }
    if (text(e.getContext()).contains("a flow ")) {
      return "a comma or the closing bracket is missing before this%s; a value between brackets that has a colon, a comma or a bracket in it needs quotes"
          .formatted(from(e));
    }
    if (text(e.getProblem()).startsWith("expected <block end>")) {
      return "this line does not go on with the block%s; check its indentation and that of the line before"
          .formatted(from(e));
    }
    String context = e.getContext() == null ? "" : e.getContext() + from(e) + ", ";
    String problem = e.getProblem() == null ? "it cannot be read from here on" : e.getProblem();
    return context + problem.lines().findFirst().orElse("");
  }

  private static Mark begin(MarkedYAMLException e) {
    return e.getContextMark() == null ? e.getProblemMark() : e.getContextMark();
  }

  /** Where that began which is wrong only here; empty in the same line. */
  private static String from(MarkedYAMLException e) {
    Mark begin = begin(e);
    boolean elsewhere = begin.getLine() != e.getProblemMark().getLine();
    return elsewhere ? " from line " + (begin.getLine() + 1) : "";
  }

  private static String text(@Nullable String words) {
    return words == null ? "" : words;
  }
}

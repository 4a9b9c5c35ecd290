package dev.wiredesk.feed;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Text → YAML nodes with their places. Nothing is constructed from them, so no tag can name a class
 * to load.
 */
final class YamlReader {

  /** In bytes of the file and in characters of the text. */
  static final int LARGEST = 3 * 1024 * 1024;

  static final String TOO_LARGE = "is larger than 3 MB";

  private static final int DEEPEST = 30;
  private static final int MOST_ALIASES = 200;

  private YamlReader() {}

  /** The root of the only document; empty when that was reported as impossible. */
  static Optional<Node> read(String file, Problems problems) {
    String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
    if (text.length() > LARGEST) {
      problems.add(1, 1, "the file " + TOO_LARGE);
      return Optional.empty();
    }
    try {
      Node root = compose(text);
      if (root == null) {
        problems.add(1, 1, "the file is empty; it needs feeds:, with at least one feed");
        return Optional.empty();
      }
      YamlCheck.check(root, problems);
      return Optional.of(root);
    } catch (YAMLException e) {
      report(e, text, problems);
      return Optional.empty();
    }
  }

  private static @Nullable Node compose(String text) {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(LARGEST);
    limits.setNestingDepthLimit(DEEPEST);
    limits.setMaxAliasesForCollections(MOST_ALIASES);
    limits.setTagInspector(tag -> true); // YamlCheck refuses them, all at once and with its places
    StreamReader characters = new StreamReader(text);
    return new Composer(new ParserImpl(characters, limits), new Resolver(), limits).getSingleNode();
  }

  private static void report(YAMLException e, String text, Problems problems) {
    switch (e) {
      case MarkedYAMLException marked when marked.getProblemMark() != null -> {
        YamlMistake mistake = YamlMistake.of(marked);
        problems.add(mistake.place(), "not valid YAML: " + mistake.words());
      }
      case ReaderException unprintable -> {
        String before = text.substring(0, text.offsetByCodePoints(0, unprintable.getPosition()));
        int lineStart = before.lastIndexOf('\n') + 1;
        problems.add(
            (int) before.chars().filter(c -> c == '\n').count() + 1,
            before.codePointCount(lineStart, before.length()) + 1,
            "not valid YAML: the character U+%04X is not allowed"
                .formatted(unprintable.getCodePoint()));
      }
      default -> problems.add(1, 1, "not YAML that is safe to read: " + e.getMessage());
    }
  }
}

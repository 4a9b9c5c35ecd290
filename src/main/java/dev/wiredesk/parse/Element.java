package dev.wiredesk.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element of a feed as the {@link Gate} let it in: its vocabulary known, no prefix left. Lighter
 * than a general tree, whose checks and live lists cost more than the parsing itself.
 */
final class Element implements Node {

  private final Vocabulary vocabulary;
  private final String name;
  private final @Nullable Element parent;
  private final List<Node> content = new ArrayList<>(2);
  private final List<Element> children = new ArrayList<>(2);
  private Map<String, String> attributes = Map.of();

  Element(Vocabulary vocabulary, String name, @Nullable Element parent) {
    this.vocabulary = vocabulary;
    this.name = name;
    this.parent = parent;
    if (parent != null) {
      parent.content.add(this);
      parent.children.add(this);
    }
  }

  /** Part of a text element. */
  record Text(String value) implements Node {}

  void add(String text) {
    content.add(new Text(text));
  }

  /** The first of two of the same name counts. */
  void addAttribute(String attribute, String value) {
    if (attributes.isEmpty()) {
      attributes = LinkedHashMap.newLinkedHashMap(4);
    }
    attributes.putIfAbsent(attribute, value);
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  String name() {
    return name;
  }

  boolean is(Vocabulary itsVocabulary, String itsName) {
    return vocabulary == itsVocabulary && name.equals(itsName);
  }

  @Nullable Element parent() {
    return parent;
  }

  List<Node> content() {
    return content;
  }

  List<Element> children() {
    return children;
  }

  /** In the order of the document. */
  List<Element> children(Vocabulary itsVocabulary, String itsName) {
    List<Element> found = new ArrayList<>();
    for (Element child : children) {
      if (child.is(itsVocabulary, itsName)) {
        found.add(child);
      }
    }
    return found;
  }

  /** The first of its name, null if there is none. */
  @Nullable Element child(Vocabulary itsVocabulary, String itsName) {
    for (Element child : children) {
      if (child.is(itsVocabulary, itsName)) {
        return child;
      }
    }
    return null;
  }

  /** In lower case, but for "xml:lang", "xml:base", "rdf:about" and "rdf:resource". */
  Map<String, String> attributes() {
    return attributes;
  }

  @Nullable String attribute(String attribute) {
    return attributes.get(attribute);
  }

  String attribute(String attribute, String otherwise) {
    return attributes.getOrDefault(attribute, otherwise);
  }

  /** Its own text, without that of its children. */
  String text() {
    if (content.size() == 1 && content.getFirst() instanceof Text(var value)) {
      return value;
    }
    StringBuilder text = new StringBuilder();
    for (Node node : content) {
      if (node instanceof Text(var value)) {
        text.append(value);
      }
    }
    return text.toString();
  }
}

package dev.wiredesk.normalise;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What one element of a page holds, with all that is in it, weighed in {@link Letters}. */
final class Mass {

  /** What an element holds that was never weighed. */
  static final Mass NOTHING = new Mass();

  /** A line with less text outside of links is no prose. */
  private static final int LEAST = 25;

  /** So long a line is prose even if no sentence ends with it. */
  private static final int LONG = 80;

  private static final Set<String> MEDIA = Set.of("img", "video", "audio");

  private int text;
  private int linked;
  private int links;
  private int elements = 1;
  private int paragraph;
  private int media;
  private int prose;
  private int worth;
  private int words;
  private int shared;
  private double points;

  private Mass() {}

  /** Of an element in which nothing was found yet. */
  static Mass of(Element element) {
    Mass mass = new Mass();
    mass.links = element.nameIs("a") ? 1 : 0;
    mass.media = MEDIA.contains(element.normalName()) ? 1 : 0;
    return mass;
  }

  /** All text. */
  int text() {
    return text;
  }

  /** How many links it holds. */
  int links() {
    return links;
  }

  /** How many elements it is, itself counted. */
  int elements() {
    return elements;
  }

  /** How much prose the longest {@code p} in it holds. */
  int paragraph() {
    return paragraph;
  }

  /** Whether pictures, sound or film are in it. */
  boolean hasMedia() {
    return media > 0;
  }

  /** The share of the text that is in links, 0 to 1. */
  double linkShare() {
    return text == 0 ? 0 : Math.min(1, linked / (double) text);
  }

  /** The text of lines that are neither short nor mostly links. */
  int prose() {
    return prose;
  }

  /** Its prose, less what stands there in links only. */
  int worth() {
    return worth;
  }

  /** How much like prose its own lines read, those of inner blocks aside. */
  double points() {
    return points;
  }

  /** Harmonic mean of the shares that it and the witness have of each other, 0 to 1. */
  double agreement(Shingles witness) {
    return shared == 0 ? 0 : 2.0 * shared / (witness.runs().size() + words);
  }

  /** Puts in a text of its own, of which so much is linked. */
  void put(int weight, int linkedWeight) {
    text += weight;
    linked += linkedWeight;
  }

  /** Puts in a line of its own, whose text was put in already. */
  void putLine(CharSequence line, int weight, int linkedWeight) {
    int own = weight - linkedWeight;
    if (own >= LEAST && linkedWeight <= own) {
      prose += own;
      points += points(line, own);
      worth += own >= LONG || Letters.endsSentence(line) ? own : 0;
    } else {
      worth -= linkedWeight;
    }
  }

  /** Long lines with commas are prose. */
  private static double points(CharSequence line, int own) {
    long commas = line.chars().filter(c -> ",、،，".indexOf(c) >= 0).count();
    return 1 + Math.min(commas, 10) + Math.min(own / 100.0, 5);
  }

  /** Notes which runs of words of a line of its own the witness has, too. */
  void putRuns(Shingles said, Shingles witness) {
    words += said.runs().size();
    shared += said.shared(witness);
  }

  /** Its prose is that of a paragraph. */
  void endParagraph() {
    paragraph = Math.max(paragraph, prose);
  }

  /** Puts in all that an element within it holds. */
  void put(Mass inner) {
    text += inner.text;
    linked += inner.linked;
    links += inner.links;
    elements += inner.elements;
    paragraph = Math.max(paragraph, inner.paragraph);
    media += inner.media;
    prose += inner.prose;
    worth += inner.worth;
    words += inner.words;
    shared += inner.shared;
  }
}

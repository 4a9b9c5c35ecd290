package dev.wiredesk.archive;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The few hashes by which an article is found again: its share of the index of the last days. Kept
 * with the article, so that the index is rebuilt without reading its text.
 */
public final class Sketch {

  /** Of an article that is found by nothing. */
  public static final Sketch EMPTY = new Sketch(new int[0], new int[0]);

  private final int[] runs;
  private final int[] names;

  private Sketch(int[] runs, int[] names) {
    this.runs = runs;
    this.names = names;
  }

  /**
   * A sketch of copies of these arrays.
   *
   * @param runs hashes of runs of words: they find copies
   * @param names hashes of names: they find what is told of the same
   */
  public static Sketch of(int[] runs, int[] names) {
    return new Sketch(runs.clone(), names.clone());
  }

  /** Of a copy: what it is about is found by the article that opened its story. */
  public Sketch withoutNames() {
    return new Sketch(runs, new int[0]);
  }

  /** Hashes of runs of words; not a copy. */
  public int[] runs() {
    return runs;
  }

  /** Hashes of names; not a copy. */
  public int[] names() {
    return names;
  }

  /** How many runs, then runs and names, four bytes each. */
  byte[] pack() {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * (1 + runs.length + names.length));
    bytes.putInt(runs.length);
    Arrays.stream(runs).forEach(bytes::putInt);
    Arrays.stream(names).forEach(bytes::putInt);
    return bytes.array();
  }

  static Sketch unpack(byte[] packed) {
    var ints = ByteBuffer.wrap(packed).asIntBuffer();
    int[] runs = new int[ints.get()];
    ints.get(runs);
    int[] names = new int[ints.remaining()];
    ints.get(names);
    return new Sketch(runs, names);
  }
}

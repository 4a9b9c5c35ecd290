package dev.wiredesk.dedupe;

import java.util.Arrays;

/** Many hashes, each once, in the order in which it was first met, and how often. */
final class Distinct {

  private final int[] hashes;
  private final int[] counts;

  /** For each hash, near where it says, its place plus one; at least half of them are free. */
  private final int[] slots;

  private int size;

  private Distinct(int most) {
    this.hashes = new int[most];
    this.counts = new int[most];
    this.slots = new int[Integer.highestOneBit(Math.max(1, most)) << 2];
  }

  static Distinct of(int[] hashes) {
    Distinct distinct = new Distinct(hashes.length);
    for (int hash : hashes) {
      distinct.add(hash);
    }
    return distinct;
  }

  private void add(int hash) {
    int slot = slot(hash);
    if (slots[slot] == 0) {
      hashes[size] = hash;
      slots[slot] = ++size;
    }
    counts[slots[slot] - 1]++;
  }

  int size() {
    return size;
  }

  int at(int place) {
    return hashes[place];
  }

  /** How often that one was met. */
  int count(int place) {
    return counts[place];
  }

  int[] toArray() {
    return Arrays.copyOf(hashes, size);
  }

  private int slot(int hash) {
    int slot = hash & (slots.length - 1);
    while (slots[slot] != 0 && hashes[slots[slot] - 1] != hash) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }
}

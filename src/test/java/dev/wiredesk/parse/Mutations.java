package dev.wiredesk.parse;

import java.util.Arrays;
import java.util.Random;

/** Damage as wires and disks do it: bytes changed, dropped, doubled, cut off. */
final class Mutations {

  private Mutations() {}

  static byte[] mutate(byte[] original, Random random) {
    byte[] bytes = original.clone();
    for (int i = random.nextInt(8); i >= 0 && bytes.length > 10; i--) {
      bytes = once(bytes, random);
    }
    return bytes;
  }

  private static byte[] once(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length);
    int length = Math.min(bytes.length - at, 1 + random.nextInt(20));
    return switch (random.nextInt(4)) {
      case 0 -> {
        bytes[at] = (byte) random.nextInt(256);
        yield bytes;
      }
      case 1 -> join(bytes, at, bytes, at + length);
      case 2 -> join(bytes, at + length, bytes, at);
      default -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : bytes;
    };
  }

  private static byte[] join(byte[] head, int headEnd, byte[] tail, int tailStart) {
    byte[] joined = Arrays.copyOf(head, headEnd + tail.length - tailStart);
    System.arraycopy(tail, tailStart, joined, headEnd, tail.length - tailStart);
    return joined;
  }
}

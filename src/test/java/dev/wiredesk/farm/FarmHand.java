package dev.wiredesk.farm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A farm in a process of its own, so that its work is not counted as the desk's. Takes commands on
 * standard input, one a line, and answers each with a line.
 */
public final class FarmHand {

  private FarmHand() {}

  /**
   * Runs until its standard input ends.
   *
   * @param args how many feeds, how many entries in each, and when entry 0 appeared
   */
  public static void main(String[] args) throws IOException {
    try (Farm farm =
            new Farm(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Instant.parse(args[2]));
        BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      System.out.println(farm.port());
      for (String command = in.readLine(); command != null; command = in.readLine()) {
        System.out.println(obey(farm, command));
      }
    }
  }

  private static Temper temper(int feed) {
    return switch (feed % 10) {
      case 0 -> Temper.SLOW;
      case 1 -> Temper.FAILING;
      case 2 -> Temper.LYING;
      case 3 -> Temper.FORGETFUL;
      default -> Temper.HONEST;
    };
  }

  private static String obey(Farm farm, String command) {
    switch (command) {
      case "advance" -> farm.advance();
      case "prepare" -> farm.prepare();
      case "conditional" -> farm.conditional(true);
      case "unconditional" -> farm.conditional(false);
      case "mix" -> farm.behave(FarmHand::temper);
      case "bytes" -> {
        return String.valueOf(farm.bytes());
      }
      default -> throw new IllegalArgumentException(command);
    }
    return "done";
  }
}

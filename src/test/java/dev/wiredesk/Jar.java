package dev.wiredesk;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packed program, as a user runs it. */
final class Jar {

  private static final Path FILE = Path.of(requireNonNull(System.getProperty("wiredesk.jar")));

  private Jar() {}

  /** How a command ended. */
  record Ended(int code, String out, String err) {}

  /** The Java that runs these tests. */
  static Path thisJava() {
    return Path.of(requireNonNull(System.getProperty("java.home")), "bin", "java");
  }

  /** Runs a command to its end. */
  static Ended run(Path java, Path folder, String... args) throws Exception {
    File out = Files.createTempFile("out", ".txt").toFile();
    File err = Files.createTempFile("err", ".txt").toFile();
    Process process = builder(java, folder, args).redirectOutput(out).redirectError(err).start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("The command did not end");
    }
    return new Ended(process.exitValue(), read(out), read(err));
  }

  /** Starts the desk; what it prints goes to the file. */
  static Process start(Path folder, Path log, String... args) throws IOException {
    return builder(thisJava(), folder, args)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private static ProcessBuilder builder(Path java, Path folder, String... args) {
    List<String> command = new ArrayList<>(List.of(java.toString(), "-jar", FILE.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C"); // the plainest surroundings that there are
    return builder;
  }

  private static String read(File file) throws IOException {
    return Files.readString(file.toPath(), StandardCharsets.UTF_8);
  }
}

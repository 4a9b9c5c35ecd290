package dev.wiredesk.poll;

import dev.wiredesk.farm.FarmHand;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

/** The farm, running in another process. */
final class FarmProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader out;
  private final BufferedWriter in;
  private final int port;

  FarmProcess(int feeds, int items, Instant start) throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1500m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                FarmHand.class.getName(),
                String.valueOf(feeds),
                String.valueOf(items),
                start.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    in =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    port = Integer.parseInt(out.readLine());
  }

  URI address(int feed) {
    return dev.wiredesk.farm.Farm.address(feed, port);
  }

  String tell(String command) throws IOException {
    in.write(command + "\n");
    in.flush();
    return out.readLine();
  }

  long bytes() throws IOException {
    return Long.parseLong(tell("bytes"));
  }

  @Override
  public void close() throws IOException {
    in.close();
    process.destroy();
  }
}

package dev.wiredesk.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One labelled set: reads its documents, never its labels, and writes predictions line by line. */
record QualitySet(String name, Path data, Path out) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** What the product makes of a document: the members of a prediction. */
  interface Stage {
    Map<String, ?> predict(JsonNode document) throws IOException;
  }

  boolean exists() {
    return Files.exists(data.resolve(name).resolve("docs.jsonl.gz"));
  }

  Path file(String path) {
    return data.resolve(name).resolve(path);
  }

  void run(Stage stage) throws IOException {
    Files.createDirectories(out);
    int done = 0;
    try (var documents = reader();
        var predictions = writer()) {
      for (String line = documents.readLine(); line != null; line = documents.readLine()) {
        if (!line.isBlank()) {
          predictions.println(JSON.writeValueAsString(stage.predict(JSON.readTree(line))));
          progress(++done, done % 500 == 0);
        }
      }
    }
    progress(done, true);
  }

  BufferedReader reader() throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file("docs.jsonl.gz"))),
            StandardCharsets.UTF_8));
  }

  PrintStream writer() throws IOException {
    return new PrintStream(
        Files.newOutputStream(out.resolve(name + ".jsonl")), false, StandardCharsets.UTF_8);
  }

  void progress(int done, boolean tell) {
    if (tell) {
      System.err.printf("%s: %,d documents%n", name, done);
    }
  }
}

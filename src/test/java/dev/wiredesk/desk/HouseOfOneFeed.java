package dev.wiredesk.desk;

import dev.wiredesk.TestDesk;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests for which a desk is opened that knows one feed; {@link Outlets} bring it the rest. */
abstract class HouseOfOneFeed {

  @TempDir Path folder;

  TestDesk house;

  @BeforeEach
  void open() throws IOException {
    house = TestDesk.start(folder, "feeds: [{ slug: one, url: https://one.example/feed }]");
  }

  @AfterEach
  void close() {
    house.close();
  }
}

package dev.wiredesk.publish;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Tests of what people find on the sample desk, which is started once for all of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnSampleDesk {

  RunningDesk desk;

  @BeforeAll
  void start() {
    desk = SampleDesk.start();
  }

  @AfterAll
  void stop() {
    desk.close();
  }

  Document page(String path) {
    return Jsoup.parse(desk.get(path, "Accept", "text/html").body());
  }
}

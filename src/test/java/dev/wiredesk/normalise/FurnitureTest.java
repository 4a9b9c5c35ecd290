package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Advertisement",
        "Story continues below advertisement",
        "Share",
        "Share this: Facebook Twitter WhatsApp",
        "Facebook | X | Telegram | Copy link",
        "Read more",
        "Continue reading →",
        "[Read more…]",
        "The post Rain appeared first on Harbour Post.",
        "Sign up for our weekly newsletter",
        "Subscribe to our Telegram channel",
        "Follow Harbour Post on Facebook and Instagram",
        "___",
      })
  void standsAnywhere(String line) {
    assertThat(Furniture.isAnywhere(new Element("p").text(line))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(Reporting by Jane Doe; Editing by John Roe)",
        "Reporting by Jane Doe",
        "Copyright 2025 The Associated Press. All rights reserved.",
        "© 2025 AFP",
        "Associated Press writer Jane Doe in Paris contributed to this report.",
        "More on the war in the east",
        "More AP coverage: https://apnews.example/hub",
        "Updated 3 hours ago",
      })
  void standsAtTheFoot(String line) {
    assertThat(Furniture.isFoot(new Element("p").text(line))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Share prices fell.",
        "X",
        "Read more books, the minister said.",
        "Like it or not, it rained.",
        "The newsletter that she wrote was read by thousands.",
        "More people came than ever.",
        "He copied the page by hand and sent it to friends.",
        "Reporters waited by the gate.",
      })
  void isNotProse(String line) {
    Element block = new Element("p").text(line);
    assertThat(Furniture.isAnywhere(block) || Furniture.isFoot(block)).isFalse();
  }
}

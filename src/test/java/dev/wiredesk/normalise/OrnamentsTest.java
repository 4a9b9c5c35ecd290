package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrnamentsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://tidewater.example/img/blank.gif",
        "https://tidewater.example/spacer_1x1.png?v=2",
        "https://tidewater.example/img/image-placeholder.jpg",
        "https://tidewater.example/share.svg",
        "https://tidewater.example/close-24x24.svg",
        "https://tidewater.example/icon-share.svg"
      })
  void showNothing(String address) {
    assertThat(Ornaments.holds(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://tidewater.example/vote-share-2026.svg",
        "https://tidewater.example/zoom-layoffs-chart.svg",
        "https://tidewater.example/transparent-ship-screen.png",
        "https://tidewater.example/point-blank-range.png",
        "https://tidewater.example/share.jpg"
      })
  void areNoPicturesNamedByWhatTheyShow(String address) {
    assertThat(Ornaments.holds(address)).isFalse();
  }
}

package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetoursTest {

  private static final String BASE = "https://outlet.example/news/";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://www.google.com/url?rct=j&sa=t&url=https://wire.example/ferry%3Fid%3D1&ct=ga | https://wire.example/ferry?id=1
          https://www.google.com/url?q=https%3A%2F%2Fwire.example%2Fferry&sa=U | https://wire.example/ferry
          http://www.bing.com/news/apiclick.aspx?ref=FexRss&url=https%3a%2f%2fwire.example%2fa%2bb | https://wire.example/a+b
          https://l.facebook.com/l.php?u=https%3A%2F%2Fwire.example%2Fferry%3Ffbclid%3Dx | https://wire.example/ferry
          https://eu01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwire.example%2F&data=1 | https://wire.example/
          """)
  void leadTheReaderStraightOn(String address, String end) {
    assertThat(Address.web(address, BASE)).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.google.com/url?url=javascript:alert(1)",
        "https://www.google.com/url?url=%zz",
        "https://www.google.com/url",
        "https://www.google.com/search?q=https://wire.example/",
        "https://wire.example/url?url=https://other.example/",
        "https://safelinks.protection.outlook.com.wire.example/?url=https://other.example/"
      })
  void areFewAndLeadToTheWeb(String address) {
    assertThat(Address.web(address, BASE)).isEqualTo(address);
  }
}

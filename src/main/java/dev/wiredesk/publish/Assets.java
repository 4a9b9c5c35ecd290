package dev.wiredesk.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The style sheet, script and pictures of the pages. */
@Component
final class Assets implements WebMvcConfigurer {

  /** The desk's picture, square, in pixels that every reader can show. */
  static final String PICTURE = "/assets/desk-64.png";

  /** In pixels. */
  static final int PICTURE_WIDTH = 64;

  /** Where readers look that do not read pages. */
  static final String FAVICON = "/favicon.ico";

  private final String styleSheet = address("assets/desk.css");
  private final String script = address("assets/desk.js");

  /** Address of the style sheet; it changes with its content. */
  String styleSheet() {
    return styleSheet;
  }

  /** Address of the script; it changes with its content. */
  String script() {
    return script;
  }

  private static String address(String file) {
    return "/" + file + "?v=" + hash(new ClassPathResource(file)).substring(0, 10);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**", FAVICON)
        .addResourceLocations("classpath:/assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)))
        .setEtagGenerator(Assets::hash);
  }

  private static String hash(Resource resource) {
    try (var content = resource.getInputStream()) {
      return DigestUtils.md5DigestAsHex(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

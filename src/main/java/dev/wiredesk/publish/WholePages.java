package dev.wiredesk.publish;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Sends a page only once all of it is made, so that a mistake in it becomes an honest 500. */
@Component
@ConditionalOnWebApplication
final class WholePages {

  WholePages(ThymeleafViewResolver resolver) {
    resolver.setProducePartialOutputWhileProcessing(false);
  }
}

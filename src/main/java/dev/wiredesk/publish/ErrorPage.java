package dev.wiredesk.publish;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** The page that says why there is no other. */
final class ErrorPage {

  private ErrorPage() {}

  /**
   * With that answer.
   *
   * @param problem a sentence for people
   */
  static ModelAndView of(HttpStatusCode status, String problem, Model model) {
    model.addAttribute("problem", problem);
    return new ModelAndView("error", model.asMap(), status);
  }

  /** Of an address that leads to nothing. */
  static ModelAndView notFound(String problem, Model model) {
    return of(HttpStatus.NOT_FOUND, problem, model);
  }
}

package dev.wiredesk.publish;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where a page is to be had instead: what its address asks besides is asked there, too. */
final class Moved {

  private Moved() {}

  /** At that path for ever. */
  static ModelAndView forGood(String path) {
    return to(path, HttpStatus.MOVED_PERMANENTLY);
  }

  /** At that path, as things are. */
  static ModelAndView forNow(String path) {
    return to(path, HttpStatus.FOUND);
  }

  private static ModelAndView to(String path, HttpStatusCode status) {
    RedirectView there = new RedirectView(path);
    there.setStatusCode(status);
    there.setExposeModelAttributes(false);
    there.setPropagateQueryParams(true);
    return new ModelAndView(there);
  }
}

package dev.wiredesk.publish;

import dev.wiredesk.archive.Cell;
import dev.wiredesk.archive.Stories;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way to every region and topic, and the grid of both. */
@Controller
final class SectionsPage {

  private final Stories stories;

  SectionsPage(Stories stories) {
    this.stories = stories;
  }

  @GetMapping("/feeds")
  String show(Model model) {
    Map<Cell, Integer> counts = stories.counts();
    model.addAttribute("index", SectionIndex.of(counts));
    model.addAttribute("grid", Grid.of(counts));
    return "sections";
  }
}

package dev.wiredesk.desk;

import dev.wiredesk.classify.Labels;
import dev.wiredesk.normalise.Article;

/** An entry made ready to be compared with others. */
public record Prepared(Article article, Labels labels) {}

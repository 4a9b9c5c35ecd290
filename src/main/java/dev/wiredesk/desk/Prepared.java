package dev.wiredesk.desk;

import dev.wiredesk.classify.Labels;
import dev.wiredesk.normalise.Article;
import org.jspecify.annotations.Nullable;

/**
 * An entry made ready to be compared with others.
 *
 * @param canonical the address that the article's page gives itself, if the page was read
 */
public record Prepared(Article article, Labels labels, @Nullable String canonical) {}

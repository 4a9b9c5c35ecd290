package dev.wiredesk.archive;

import dev.wiredesk.normalise.Article;
import java.time.Instant;

/**
 * An article as it was for a while.
 *
 * @param article number of the article
 * @param source the outlet's name
 * @param leads whether it is the article that stands for its story
 * @param number from 1
 * @param matters whether a reader would care about what it changed
 */
public record Version(
    long article,
    String source,
    boolean leads,
    int number,
    boolean matters,
    Instant filed,
    Article content) {}

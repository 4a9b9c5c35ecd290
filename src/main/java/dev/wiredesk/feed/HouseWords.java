package dev.wiredesk.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that the desk's own vocabulary adds to ours: one item of {@code vocabulary:} in feeds.yml.
 * It has a region or a topic, or both.
 *
 * @param words found as written: capitals only as capitals, lower case in any case, with a plural
 *     s; "elect*" takes any ending
 * @param weight 1 agrees with a topic, 3 all but settles it
 */
public record HouseWords(
    @Nullable Region region, @Nullable Topic topic, List<String> words, double weight) {}

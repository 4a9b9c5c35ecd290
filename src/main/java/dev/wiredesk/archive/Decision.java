package dev.wiredesk.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why an article stands where it stands.
 *
 * @param outlet whose article it is
 * @param against whose article it was compared with; null if with none
 * @param rule the rule that decided
 * @param words the evidence, for people
 * @param made when that was
 */
public record Decision(
    String outlet, @Nullable String against, String rule, String words, Instant made) {}

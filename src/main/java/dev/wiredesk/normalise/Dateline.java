package dev.wiredesk.normalise;

import org.jspecify.annotations.Nullable;

/**
 * "PARIS, March 4 (Reuters) —": where and when copy was filed, and by whom. The words stay readable
 * in the text.
 *
 * @param place as written
 * @param date as written
 */
public record Dateline(String place, @Nullable String date, @Nullable Agency agency) {}

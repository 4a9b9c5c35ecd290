package dev.wiredesk.archive;

import java.time.LocalDate;

/**
 * What is looked up of every entry of a document. Most have not changed, and nothing else of them
 * is asked.
 *
 * @param number of the entry; of its own row if it is a further name of another
 * @param hash of the entry as it was last time
 * @param listed the last day noted on which its feed listed it
 */
public record Met(long number, String hash, LocalDate listed) {}

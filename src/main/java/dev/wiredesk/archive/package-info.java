/**
 * Keeps stories, articles and the change log: the only SQL on them.
 *
 * <p>Filing. {@link Archive} does it, one document at a time inside the {@link FilingLock}. What a
 * document lists is met again by {@link KnownEntries}, under another name by {@link EntryNames} and
 * their {@link Traits}. What is new comes as a {@link Submission}, gets its {@link Numbers} and an
 * id for ever ({@link EntryIds}), and is written down: the entry ({@link Entries}), the story
 * ({@link Openings}), its articles and their {@link Versions} ({@link Articles}), the shelves on
 * which it is found ({@link Shelving}, {@link Spots}), the editions that ask for it ({@link
 * Editions}), and last what happened ({@link ChangeLog}). {@link PastDays} keeps a story as it
 * stood before it is changed on a later day; {@link Withdrawals} take it back or merge it, and
 * leave {@link Tombstones}.
 *
 * <p>Reading. {@link Stories} answers a {@link StoryQuery} for a {@link Span}: {@link PresentQuery}
 * and {@link PastQuery} find numbers, {@link StoryReader} puts the stories together. {@link Tally}
 * counts them, {@link Search} finds them by their words.
 *
 * <p>Following. On every node {@link ChangeFollower} reads the change log, woken by {@link
 * ChangeBell}, and tells those who keep something that was made of the archive; {@link IndexKeeper}
 * brings the search index up to it.
 *
 * <p>Clearing away. {@link Expunge} deletes what is past its keeping, {@link Clearance} what is
 * left of it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"feed", "parse", "normalise", "classify", "query"})
package dev.wiredesk.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

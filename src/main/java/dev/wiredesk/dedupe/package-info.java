/**
 * Is an article known, a new version, a copy of a story, or new? In the order of the work:
 *
 * <ol>
 *   <li><b>Entries under new ids</b> are found before anything is made of them. {@link Recognition}
 *       looks through a document, {@link Identity} judges two entries, and {@link FloodGuard} a
 *       document in which most ids are new. What is found is {@link Renamed}.
 *   <li><b>An article is made comparable</b> as a {@link Telling}. {@link WordReader} makes {@link
 *       Words} of its text: {@link WordScanner} finds each, {@link Signs} cuts Chinese and
 *       Japanese, {@link Spelling} folds what desks spell otherwise. Found again it is by few of
 *       its {@link Runs} of words and by its {@link Names}.
 *   <li><b>What may be like it</b> stands in the {@link Window}, which {@link WindowKeeper} keeps
 *       up to date. It has a {@link Segment} for each part of the last days, and {@link Signposts}
 *       tell in which to look. A segment holds {@link Postings}, each a {@link PostingsPart}, most
 *       of them packed ({@link PackedPostings}), the last ones not yet ({@link LoosePostings});
 *       {@link Distinct} counts hashes.
 *   <li><b>What it is</b> is said by {@link Matcher}, as a {@link Match}: a version of what is on
 *       file by {@link WriteThruRule}; a copy of the same words or at the same address by itself;
 *       of mostly the same words by {@link Twins}, which read full texts. {@link Digests} carry
 *       several stories and make them no one story.
 *   <li><b>Whether two texts are one</b> is for {@link CopyRule}. An {@link Alignment} lays one
 *       over the other and counts what is {@link Replaced}: names, but for their {@link Variants},
 *       numbers, and the time that they speak of ({@link Occasion}, {@link Moments}, {@link
 *       Weekdays}). {@link Headlines} and {@link Headings} compare what stands above, {@link
 *       Shingles} count what both have.
 *   <li><b>Beside copies:</b> {@link Kinship} finds the stories that tell of the same event in
 *       other words, and {@link Kills} the one that a kill takes back.
 * </ol>
 *
 * <p>The first two are done by whoever brings a document, the others under the filing lock: there
 * every microsecond counts, and most articles go no further than the window.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"feed", "parse", "normalise", "archive"})
package dev.wiredesk.dedupe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

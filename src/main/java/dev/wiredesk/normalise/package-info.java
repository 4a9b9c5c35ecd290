/**
 * An entry, or an article page, becomes a clean {@link Article}. In the order of the work:
 *
 * <ol>
 *   <li><b>What is said beside the body.</b> {@link Normaliser} takes an entry, {@link PageReader}
 *       a page; either makes a {@link Draft} of it. A page becomes a bounded {@link PageTree}
 *       first, and tells of itself by {@link PageMeta}. Addresses go through {@link Address}.
 *   <li><b>Where the body is.</b> An entry brings it. In the head of a page {@link
 *       StandfirstFinder} looks for the {@link Standfirst}; then {@link PageFurniture} takes what
 *       gives itself away, {@link ContentFinder} finds what holds the article by its {@link
 *       Density}, and {@link PageTrim} takes lists of other stories out of that.
 *   <li><b>Safe markup.</b> From here on both go one way: {@link Cleaned}. {@link Sanitiser} sets a
 *       new tree from an {@link AllowList} into a {@link Galley}, which measures each {@link Line}.
 *   <li><b>Only copy.</b> {@link SubEditor} takes out of the lines what is none, from the top
 *       ({@link Opening}), the foot ({@link Closing}) and between ({@link Furniture}), and notes
 *       what it learns as {@link Findings}.
 *   <li><b>The article.</b> {@link Print} writes HTML and text; {@link Draft#with} joins them with
 *       the findings. {@link FullText} joins an entry's article with that of its page.
 *   <li><b>What later stages ask of it.</b> {@link Fingerprint} and {@link Substance} tell copies
 *       and changes, {@link Embargo} until when it is held, {@link CanonicalUrl} and {@link
 *       EntryName} whether two addresses or ids mean the same; {@link PageBody} fits the body into
 *       a page of the desk.
 * </ol>
 *
 * <p>The rules of the wire each read a line of plain text: {@link Datelines}, {@link Bylines},
 * {@link Reporters}, {@link Credits}, {@link Advisories}, {@link BodyDates}, {@link WrittenDates},
 * {@link Imprint}, {@link Signoffs}; {@link AgencySigns} tells who signs there. Those that cost
 * something look only at lines that open with their {@link Cue}. Words that grow with languages and
 * templates are in tables beside the classes ({@link Rows}), each with a comment at its head that
 * says what it is.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"fetch", "parse", "language"})
package dev.wiredesk.normalise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * An article gets its {@link Labels}, regions and topics, each with its reasons. {@link Classifier}
 * is the flow; in the order of the work:
 *
 * <ol>
 *   <li><b>What there is to find</b> is read once, at start, from tables beside the classes ({@link
 *       Rows}), each with a comment at its head that says what it is. {@link Gazetteer} has the
 *       names of places, {@link ForeignNames} those in other languages, in all their {@link Cases};
 *       {@link Lexicon} has the words of topics. Each is a {@link Term}, which has an {@link
 *       Ending}, a {@link Meaning} and, for places, a {@link Kind}. All go into the {@link
 *       Vocabulary}, whose automaton is {@link Phrases}.
 *   <li><b>What is found.</b> The article is set as one {@link Manuscript}, in {@link Zone}s, with
 *       {@link Folding} of its letters, and read in one pass. Of the {@link Hit}s the {@link
 *       Reading} keeps those of the article's language ({@link Languages}) and of those that
 *       overlap the ones that count ({@link Spots}).
 *   <li><b>Where it is about.</b> {@link RegionFiler} weighs the places: {@link Namesakes} takes
 *       out the people who are called like one, by what stands {@link Beside} them; {@link Senses}
 *       tells what an ambiguous name means, {@link Homes} where the outlet is at home.
 *   <li><b>What it is about.</b> {@link TopicFiler} weighs the words of topics, by the {@link
 *       Prominence} of each branch. {@link Sections} adds what the publisher says of regions and
 *       topics.
 *   <li><b>Why.</b> All evidence is added up in a {@link Tally} for regions and one for topics, and
 *       {@link Reasons} tells the weightiest.
 * </ol>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"feed", "normalise", "parse"})
package dev.wiredesk.classify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

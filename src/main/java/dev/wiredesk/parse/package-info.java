/**
 * The bytes of a feed document become entries. In the order of the work:
 *
 * <ol>
 *   <li>{@link FeedParser} is the flow, and its answer a {@link ParseResult}. {@link Repairs} notes
 *       on the way what had to be mended.
 *   <li><b>Bytes become text.</b> {@link Decoder} unpacks, {@link Encodings} finds the encoding.
 *   <li><b>Text becomes a tree.</b> JSON by {@link JsonTree}. Of markup {@link Prolog} finds the
 *       root and {@link Margins} cuts off the rest; {@link XmlTree} reads it plainly, else as
 *       {@link Mender} mends it, else as {@link Soup}. Whoever reads it, all passes one {@link
 *       Gate}, which bounds it and knows each {@link Vocabulary}, and comes out as an {@link
 *       Element}.
 *   <li><b>The tree becomes a feed.</b> {@link Manuscript} finds its parts for {@link XmlFeeds};
 *       beside them are {@link JsonFeeds} and {@link NewsSitemaps}. {@link WebPage} says where the
 *       feeds are if it is none. {@link Wording} knows where each dialect keeps its words, {@link
 *       Fields}, {@link Authors}, {@link Categories}, {@link Media} and {@link Borrowings} read the
 *       rest; {@link Keys} tells the entries apart, and {@link Links} makes addresses absolute.
 *   <li><b>Dates</b> are read by {@link Dates}: {@link PlainDates} first, since most are plain,
 *       else other scripts made western ({@link DateScripts}), then in figures ({@link
 *       DateNumbers}) or with the month in letters ({@link DateWords}).
 *   <li><b>What the publisher asks of readers</b>: {@link Ttl}, {@link Skips}, {@link PushOffer}.
 *   <li><b>Lists of feeds</b> are no feeds, and read as trees by {@link Subscriptions}.
 * </ol>
 *
 * <p>Whatever the bytes are, there is an answer, and it is bounded: each limit stands with the
 * class that keeps it, and {@link FeedParser} names them all.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"fetch"})
package dev.wiredesk.parse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What we subscribe to: reads, checks and watches feeds.yml; knows the regions and topics it may
 * name. In the order of the work:
 *
 * <ol>
 *   <li><b>The file.</b> {@link FeedsFile} has a {@link Snapshot} of it, and writes the {@link
 *       StarterFile} where there is none; a {@link FeedsDraft} is one made of another reader's
 *       list.
 *   <li><b>Text becomes nodes</b> by {@link YamlReader}, within limits; {@link YamlCheck} finds
 *       what YAML allows and this file should not have. Nothing is constructed from them.
 *   <li><b>Nodes become feeds.</b> {@link FeedsReader} hands each part to {@link MastheadReader},
 *       {@link FeedReader}, {@link EditionReader} or {@link HouseWordsReader}. Those name each
 *       {@link Key} with the {@link Value} that it takes, and read a {@link Block} by them. Single
 *       values are understood by {@link Scalars}, {@link Durations}, {@link Addresses}, {@link
 *       Places}, {@link Subjects} and {@link Queries}, references by {@link Environment}; {@link
 *       Headers} are secrets.
 *   <li><b>What is wrong</b> is told all at once, with its place. A parser throws {@link Wrong},
 *       which never leaves the {@link Page} that is read; that notes {@link Problems}, in words
 *       that {@link Words} and {@link Nearest} help to find. {@link Unique} tells what stands there
 *       twice. The {@link Reading} is all {@link Feeds} or none.
 *   <li><b>In force.</b> {@link FeedsConfiguration} reads the file at start, {@link FeedsWatcher}
 *       each edit, and tells what {@link Changes}; {@link CurrentFeeds} has what is in force, and
 *       whoever must know follows it.
 * </ol>
 *
 * <p>A {@link Feed}, an {@link Edition}, {@link HouseWords} and the {@link Masthead} are what
 * stands in the file. {@link Regions} (with their {@link Nesting}) and {@link Topics} are read from
 * a {@link Table} each; their slugs are frozen.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "query")
package dev.wiredesk.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

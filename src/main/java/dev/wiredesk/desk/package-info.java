/**
 * The main flow: normalise, classify, match, file. {@link Desk} is all of it in a page; in the
 * order of the work:
 *
 * <ol>
 *   <li><b>What is new in a document.</b> An {@link Arrival}, credited to its {@link Outlet}, is
 *       laid beside what is on file: the {@link Intake} has what is unlike it.
 *   <li><b>What is made of it.</b> {@link CopyDesk} makes a {@link Copy} of each entry: {@link
 *       Preparation} normalises and classifies it ({@link Prepared}), {@link Selection} refuses
 *       what the desk does not want, {@link EditionDesk} tells which editions ask for it.
 *   <li><b>What waits.</b> {@link FullTextDesk} takes out what is filed with its page only, {@link
 *       EmbargoDesk} what is not to be published yet; each is a {@link Hold}.
 *   <li><b>Filing.</b> {@link Filer} does it under the filing lock, in one transaction a document.
 *       What is like nothing on file goes on the {@link Pile}; {@link Placement} files the rest one
 *       by one, but for what is {@link Outdated}; of what fails, a {@link Refusal} says why. What
 *       became of each entry is its {@link Filing}, and a document's are its {@link Receipt}.
 * </ol>
 *
 * <p>Once a day {@link Expunger} deletes what has been kept for long enough.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "feed",
      "fetch",
      "parse",
      "normalise",
      "classify",
      "archive",
      "dedupe",
      "query"
    })
package dev.wiredesk.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

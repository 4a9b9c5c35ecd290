/**
 * Tells others of changes as they come, and lets others tell the desk. In the order of the work:
 *
 * <ol>
 *   <li><b>The desk's own hub</b> (WebSub §5 to §7). {@link HubController} takes a wish as an
 *       {@link Intent}, if there is {@link Room}. {@link Hub} has it verified, and has what changes
 *       brought to each {@link Subscriber}; {@link Subscribers} keeps them. {@link Courier} does
 *       both, and signs ({@link Signature}). {@link Visits} is how it goes there: never in the way
 *       of a poll.
 *   <li><b>Hubs of others.</b> {@link Subscriptions} compares what feeds offer with what was asked
 *       for. {@link Negotiation} asks a hub, asks again in time, and parts. {@link Callbacks} is
 *       where hubs come to: what they bring waits in {@link Deliveries}, each a {@link Delivery},
 *       and is filed by way of {@code poll}.
 *   <li><b>Front pages</b> that are open hear of new stories by {@link FrontPageEvents}.
 * </ol>
 *
 * <p>All that goes out or is to be filed is a task in the database ({@link PushTasks}), so no
 * restart loses it; {@link Share} bounds how many threads that may take.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"feed", "fetch", "parse", "archive", "poll", "publish"})
package dev.wiredesk.push;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * When to fetch which feed, and what its answer means for the next time. In the order of the work:
 *
 * <ol>
 *   <li><b>A task for each feed.</b> {@link PollSchedule} keeps one in db-scheduler, also after an
 *       edit of feeds.yml. {@link DuePoll} does one that is due, or leaves it: a host with several
 *       feeds is polled by one node at a time ({@link HostTurns}), and a feed that this node does
 *       not know may be another's ({@link Nodes}, {@link FeedsDigest}).
 *   <li><b>One poll.</b> {@link Poller} is the flow. {@link Postponement} says whether the feed may
 *       be asked now: {@link HostPauses} knows the hosts that want to be left alone. In the {@link
 *       ReadingRoom} few documents are read at once.
 *   <li><b>What an answer leaves.</b> {@link Remembered} is all that the next request needs: {@link
 *       Trust} in validators, put to the test by {@link CrossExamination}; the {@link Move} to
 *       another address; the publisher's {@link Wishes}, and its {@link Rhythm}.
 *   <li><b>What a failure means.</b> {@link Failures} counts it as {@link Trouble} of the feed,
 *       unless {@link Reachability} finds that nobody answers.
 *   <li><b>When next.</b> {@link PollPolicy} decides by a {@link Rule}, on what is known and
 *       nothing else; {@link Timetable} asks it, and lets hubs have their say.
 *   <li><b>What is kept.</b> All that is a {@link PollState}; {@link PollStates} keeps them as
 *       {@link PollRows}, those that brought nothing a moment later ({@link LateStates}). {@link
 *       Mood} is the shortest that can be said of one.
 *   <li><b>News that hubs bring.</b> {@link PushLeases} keeps each {@link PushLease}; {@link
 *       Brought} takes what comes by one through the same room and the same desk.
 * </ol>
 *
 * <p>{@link PollConfiguration} sets all up for the {@link Node} that this is, with {@link
 * EmbeddedTasks} where it is alone. At the start {@link InterruptedPolls} frees what a killed desk
 * held, and {@link ClockSetBack} what a wrong clock put off. {@link PollMetrics} and {@link
 * FeedMetrics} tell operators.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"feed", "fetch", "parse", "desk"})
package dev.wiredesk.poll;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * One polite, bounded, guarded HTTP exchange: every request that leaves the desk goes through here.
 * In the order of the work:
 *
 * <ol>
 *   <li>{@link Fetcher} is the flow: it takes a {@link FetchRequest}, follows redirects and answers
 *       with a {@link FetchResult}; whoever sends something gets a {@link PostResult}. {@link
 *       FetchSettings} has all bounds.
 *   <li><b>Where to.</b> {@link WebAddresses} mends what servers and feeds write; {@link Target} is
 *       an address that may be asked, and names its host in one way.
 *   <li><b>When.</b> {@link HostGate} gives turns at a host, at a pace; {@link Pauses} tells who
 *       wants to be left alone.
 *   <li><b>The way there.</b> {@link GuardedResolver} looks the name up ({@link LocalNames}, else
 *       {@link NameLookup}) and has {@link AddressGuard} judge every address by {@link
 *       SpecialNetworks} and {@link EmbeddedIpv4}; {@link Proxy} is for desks that must take one.
 *   <li><b>One exchange.</b> {@link Exchange} sends a {@link Question} by the {@link Client} and
 *       comes back with a {@link Step}: the end of the way, or a redirect. {@link Watchdog} ends
 *       what takes too long, {@link IdleConnections} closes what nobody needs.
 *   <li><b>The answer.</b> {@link Answers} says what its status means, {@link AnswerHead} reads its
 *       fields ({@link HttpDate}), {@link Body} its bytes: {@link ContentCoding} unpacks them, and
 *       {@link Metered} counts before and behind. {@link Admission} is asked before a large one is
 *       taken in.
 *   <li><b>What went wrong</b> is a {@link Fault} if we ended it, else an exception of the network;
 *       {@link Failures} says either in words.
 * </ol>
 *
 * <p>{@link RegistrableDomain} and {@link Reach} tell something by an address alone, and ask
 * nobody.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.wiredesk.fetch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What we subscribe to: reads, checks and watches feeds.yml; knows the regions and topics it may
 * name.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "query")
package dev.wiredesk.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

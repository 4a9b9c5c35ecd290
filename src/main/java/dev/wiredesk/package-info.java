/** Wiredesk: from feeds.yml to merged feeds by region and topic. */
@NullMarked
package dev.wiredesk;

import org.jspecify.annotations.NullMarked;

package dev.wiredesk.poll;

import java.time.Instant;

/** When a feed is polled next, and which rule says so. */
record Next(Instant due, Rule rule) {}

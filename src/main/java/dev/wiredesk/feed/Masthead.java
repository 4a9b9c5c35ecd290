package dev.wiredesk.feed;

import java.net.URI;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who the desk is: the {@code desk:} block of feeds.yml.
 *
 * @param zone for times on pages; feeds are in UTC
 * @param url public address without a trailing slash: self links, ids, User-Agent
 * @param contact mail address or page for publishers, sent in the User-Agent
 */
public record Masthead(String title, ZoneId zone, URI url, @Nullable String contact) {}

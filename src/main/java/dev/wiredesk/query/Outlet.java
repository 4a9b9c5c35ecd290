package dev.wiredesk.query;

/**
 * Who brings stories.
 *
 * @param number stays, whatever the outlet is called
 * @param name as readers are told it
 * @param feed slug of its feed
 */
public record Outlet(long number, String name, String feed) {}

/**
 * A farm of generated feeds on loopback hosts: what the desk is measured against, and what several
 * nodes are tried on.
 */
@NullMarked
package dev.wiredesk.farm;

import org.jspecify.annotations.NullMarked;

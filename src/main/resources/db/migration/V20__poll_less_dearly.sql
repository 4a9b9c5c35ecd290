-- Kept up with every poll, and asked only for the few tasks in hand, once in a heartbeat: the scan costs less.
DROP INDEX last_heartbeat_idx;

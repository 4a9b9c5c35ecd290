-- The address that a feed has been adopted at is kept apart from where redirects lead now: it may move on from there, and
-- a failure no longer forgets it.
ALTER TABLE poll_state ADD COLUMN home TEXT;
UPDATE poll_state SET home = moved_to, moved_to = NULL, moved_since = NULL WHERE adopted;

-- What a feed's interval is made of, whose word is trusted, and where it lives now.
ALTER TABLE poll_state ADD COLUMN rule VARCHAR(16) DEFAULT 'EVERY' NOT NULL;
ALTER TABLE poll_state ADD COLUMN fresh BIGINT;
ALTER TABLE poll_state ADD COLUMN skips VARCHAR(255) DEFAULT '' NOT NULL;
ALTER TABLE poll_state ADD COLUMN gap BIGINT;
ALTER TABLE poll_state ADD COLUMN latest TIMESTAMP WITH TIME ZONE;
ALTER TABLE poll_state ADD COLUMN distrusted VARCHAR(32) DEFAULT '' NOT NULL;
ALTER TABLE poll_state ADD COLUMN last_whole TIMESTAMP WITH TIME ZONE;
ALTER TABLE poll_state ADD COLUMN moved_to TEXT;
ALTER TABLE poll_state ADD COLUMN moved_since TIMESTAMP WITH TIME ZONE;
ALTER TABLE poll_state ADD COLUMN adopted BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE poll_state ADD COLUMN identity TEXT;
ALTER TABLE poll_state ADD COLUMN gone_since TIMESTAMP WITH TIME ZONE;

-- Hosts that asked to be left alone (Retry-After on 429 or 503), and until when.
CREATE TABLE host_pause (
  host VARCHAR(255)             NOT NULL PRIMARY KEY,
  ends TIMESTAMP WITH TIME ZONE NOT NULL
);

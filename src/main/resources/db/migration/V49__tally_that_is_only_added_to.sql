-- What is counted in, or taken off again, is a row of its own until the next counting sums all up: that needs no MERGE, which
-- PostgreSQL 14 does not have.
CREATE TABLE place_count (
  region  VARCHAR(32) NOT NULL,
  topic   VARCHAR(16) NOT NULL,
  stories BIGINT      NOT NULL,
  counted BIGINT      NOT NULL
);
INSERT INTO place_count (region, topic, stories, counted)
SELECT t.region, t.topic, t.stories, m.story FROM tally t, tallied m;
DROP TABLE tally;
ALTER TABLE place_count RENAME TO tally;

-- Stories that were published and are no more: withdrawn by their source, or found to be another one.
CREATE TABLE tombstone (
  story    BIGINT                   NOT NULL PRIMARY KEY,
  entry_id VARCHAR(1000)            NOT NULL UNIQUE,
  merged   BIGINT,
  reason   TEXT                     NOT NULL,
  made     TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX tombstone_made ON tombstone (made);

-- Where a tombstone's story was found, so that it is told there and nowhere else.
CREATE TABLE tombstone_place (
  story  BIGINT      NOT NULL REFERENCES tombstone (story) ON DELETE CASCADE,
  region VARCHAR(32) NOT NULL,
  topic  VARCHAR(16) NOT NULL,
  PRIMARY KEY (region, topic, story)
);

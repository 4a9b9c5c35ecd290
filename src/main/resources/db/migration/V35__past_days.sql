-- A story as it stood at the end of the day (UTC) on which it was filed, kept when it first changes after that: the
-- archive documents of a day that is over do not change. One that has been merged into another since stays here, too.
CREATE TABLE past_story (
  story   BIGINT                   NOT NULL PRIMARY KEY,
  source  BIGINT                   NOT NULL REFERENCES source (id),
  filed   TIMESTAMP WITH TIME ZONE NOT NULL,
  content TEXT                     NOT NULL
);
CREATE INDEX past_story_filed ON past_story (filed);

-- Where it was found then; no topic stands for all of them together.
CREATE TABLE past_place (
  story  BIGINT      NOT NULL REFERENCES past_story (story) ON DELETE CASCADE,
  region VARCHAR(32) NOT NULL,
  topic  VARCHAR(16) NOT NULL,
  PRIMARY KEY (region, topic, story)
);
CREATE TABLE past_edition (
  story   BIGINT      NOT NULL REFERENCES past_story (story) ON DELETE CASCADE,
  edition VARCHAR(64) NOT NULL,
  PRIMARY KEY (edition, story)
);

-- The editions that a story has gone from, and the day whose archive documents it has gone from.
CREATE TABLE tombstone_edition (
  story   BIGINT      NOT NULL REFERENCES tombstone (story) ON DELETE CASCADE,
  edition VARCHAR(64) NOT NULL,
  PRIMARY KEY (edition, story)
);
ALTER TABLE tombstone ADD COLUMN filed TIMESTAMP WITH TIME ZONE;

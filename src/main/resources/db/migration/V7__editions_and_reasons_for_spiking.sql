-- Why an entry was not filed: words for people. Null where it was filed, or spiked before this was noted.
ALTER TABLE entry ADD COLUMN spike_reason TEXT;

-- The editions of feeds.yml, as they were when their stories were last looked up, and what they hold.
CREATE TABLE edition (
  slug       VARCHAR(64) NOT NULL PRIMARY KEY,
  definition TEXT        NOT NULL
);

CREATE TABLE story_edition (
  story   BIGINT      NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  edition VARCHAR(64) NOT NULL,
  PRIMARY KEY (edition, story)
);
CREATE INDEX story_edition_story ON story_edition (story);

-- The stories that have changed since they were filed so that a reader would care. They are few, and found here without
-- looking through all the others. Derived from the rows of stories.
CREATE TABLE updated_story (
  story   BIGINT                   NOT NULL PRIMARY KEY REFERENCES story (id) ON DELETE CASCADE,
  updated TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX updated_story_updated ON updated_story (updated);
INSERT INTO updated_story (story, updated) SELECT id, updated FROM story WHERE updated > filed;

-- Where a story is filed, and why, stands in its own row; what finds the stories of a place follows from it. A story was
-- written in forty rows and a hundred and sixty entries of indexes before, and is in ten and sixty now.

-- Codes: those that it was given, the main one first, then after a stroke those that lie around or above them.
ALTER TABLE story ADD COLUMN regions TEXT DEFAULT '/' NOT NULL;
ALTER TABLE story ADD COLUMN topics TEXT DEFAULT '/' NOT NULL;
-- A list in JSON.
ALTER TABLE story ADD COLUMN reasons TEXT DEFAULT '[]' NOT NULL;

UPDATE story SET
  regions = concat(
    (SELECT string_agg(r.region, ' ' ORDER BY r.ranking) FROM story_region r
      WHERE r.story = story.id AND r.ranking IS NOT NULL),
    ' / ',
    (SELECT string_agg(r.region, ' ' ORDER BY r.region) FROM story_region r
      WHERE r.story = story.id AND r.ranking IS NULL)),
  topics = concat(
    (SELECT string_agg(t.topic, ' ' ORDER BY t.ranking) FROM story_topic t
      WHERE t.story = story.id AND t.ranking IS NOT NULL),
    ' / ',
    (SELECT string_agg(t.topic, ' ' ORDER BY t.topic) FROM story_topic t
      WHERE t.story = story.id AND t.ranking IS NULL)),
  reasons = concat(
    '[',
    (SELECT string_agg(
        concat('{"label":"', d.subject, '","evidence":"',
          replace(replace(d.evidence, '\', '\\'), '"', '\"'), '","weight":', d.weight, '}'),
        ',' ORDER BY d.id)
      FROM decision d WHERE d.story = story.id AND d.rule = 'label'),
    ']');

DELETE FROM decision WHERE rule = 'label';

-- Derived from the rows of stories. Whoever deletes a story takes it off its shelves first.
CREATE TABLE region_shelf (
  region VARCHAR(32) NOT NULL,
  story  BIGINT      NOT NULL,
  PRIMARY KEY (region, story)
);
INSERT INTO region_shelf (region, story) SELECT region, story FROM story_region;
DROP TABLE story_region;

CREATE TABLE topic_shelf (
  topic VARCHAR(16) NOT NULL,
  story BIGINT      NOT NULL,
  PRIMARY KEY (topic, story)
);
INSERT INTO topic_shelf (topic, story) SELECT topic, story FROM story_topic;
DROP TABLE story_topic;

-- What has the same words is found by the index of the last days, in memory.
DROP INDEX article_fingerprint;

-- A reference needs an index on H2; one that was asked for serves it, one that comes with a constraint does not, so that
-- H2 had made a second of each.
ALTER TABLE entry DROP CONSTRAINT IF EXISTS "CONSTRAINT_5C";
ALTER TABLE entry DROP CONSTRAINT IF EXISTS entry_source_fkey;
ALTER TABLE entry DROP CONSTRAINT IF EXISTS "CONSTRAINT_5C30";
ALTER TABLE entry DROP CONSTRAINT IF EXISTS entry_source_entry_key_key;
CREATE UNIQUE INDEX entry_key ON entry (source, entry_key);
ALTER TABLE entry ADD CONSTRAINT entry_of_source FOREIGN KEY (source) REFERENCES source (id);

ALTER TABLE article_version DROP CONSTRAINT IF EXISTS "CONSTRAINT_A";
ALTER TABLE article_version DROP CONSTRAINT IF EXISTS article_version_article_fkey;
ALTER TABLE article_version DROP CONSTRAINT IF EXISTS "CONSTRAINT_A0";
ALTER TABLE article_version DROP CONSTRAINT IF EXISTS article_version_pkey;
CREATE UNIQUE INDEX article_version_number ON article_version (article, version);
ALTER TABLE article_version
  ADD CONSTRAINT version_of_article FOREIGN KEY (article) REFERENCES article (id) ON DELETE CASCADE;

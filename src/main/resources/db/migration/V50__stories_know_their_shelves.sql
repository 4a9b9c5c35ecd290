-- Where a story is filed, and why, stands in its own row; what finds the stories of a place follows from it. A story was
-- written in some forty rows and a hundred and sixty entries of indexes before, most of them for its places and their reasons.

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

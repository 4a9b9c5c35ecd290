-- How many stories each merged feed holds ("" is all topics together), counted up to a story; what was filed after that one is
-- counted when somebody asks, and added here some thousands at a time. So no reader waits for the whole archive to be counted.
CREATE TABLE tally (
  region  VARCHAR(32) NOT NULL,
  topic   VARCHAR(16) NOT NULL,
  stories BIGINT      NOT NULL,
  PRIMARY KEY (region, topic)
);
CREATE TABLE tallied (
  story BIGINT NOT NULL
);

INSERT INTO tally (region, topic, stories)
SELECT region, '', count(*) FROM story_region GROUP BY region;
INSERT INTO tally (region, topic, stories)
SELECT r.region, t.topic, count(*)
FROM story_region r JOIN story_topic t ON t.story = r.story
GROUP BY r.region, t.topic;
INSERT INTO tallied (story) SELECT story FROM numbering;

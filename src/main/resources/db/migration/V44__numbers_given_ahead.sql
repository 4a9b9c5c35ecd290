-- The latest numbers given to stories and articles. They are given under the filing lock, so one row serves all nodes, and
-- before the rows are written, so that what a document brings is written at once.
CREATE TABLE numbering (
  story   BIGINT NOT NULL,
  article BIGINT NOT NULL
);
-- A number that a story bore is never given again, even if the story has been deleted.
INSERT INTO numbering (story, article)
SELECT GREATEST(
    (SELECT coalesce(max(id), 0) FROM story),
    (SELECT coalesce(max(story), 0) FROM change),
    (SELECT coalesce(max(story), 0) FROM tombstone),
    (SELECT coalesce(max(story), 0) FROM past_story)),
  GREATEST(
    (SELECT coalesce(max(id), 0) FROM article),
    (SELECT coalesce(max(article), 0) FROM change));

-- The hashes by which an article is found again, four bytes each: the index of the last days is rebuilt from them.
-- Null for articles filed before this.
ALTER TABLE article ADD COLUMN sketch BYTEA;
CREATE INDEX article_filed ON article (filed);

-- Which article of the story a change brought; null where it concerns none or several, and before this was noted.
ALTER TABLE change ADD COLUMN article BIGINT;

-- The address that an article's page gives itself, as a key for comparison; null if no page was read or it names none.
ALTER TABLE article ADD COLUMN canonical VARCHAR(64);
CREATE INDEX article_canonical ON article (canonical, filed);

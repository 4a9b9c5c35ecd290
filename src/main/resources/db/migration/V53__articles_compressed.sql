-- Articles are written compressed from now on: a database of half the size, of which more fits into memory. What is on
-- file stays as it is and is read as before.
ALTER TABLE article_version ADD COLUMN packed BYTEA;
ALTER TABLE article_version ALTER COLUMN content DROP NOT NULL;

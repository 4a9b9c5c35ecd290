-- Articles are written compressed from now on, to less than half of what they took, so that more of the file fits into
-- memory. What is on file stays as it is and is read as before.
ALTER TABLE article_version ADD COLUMN packed BYTEA;
ALTER TABLE article_version ALTER COLUMN content DROP NOT NULL;

-- Whether a reader would care about what a version changes.
ALTER TABLE article_version ADD COLUMN matters BOOLEAN DEFAULT TRUE NOT NULL;

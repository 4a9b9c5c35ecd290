-- The last day on which a feed listed the entry, and on which the feed's latest document was taken in.
ALTER TABLE entry ADD COLUMN listed DATE DEFAULT CURRENT_DATE NOT NULL;
ALTER TABLE source ADD COLUMN listed DATE;

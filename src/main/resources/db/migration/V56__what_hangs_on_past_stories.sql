-- What goes along when a past story or a tombstone is deleted is found by its story. PostgreSQL makes no index for a
-- reference by itself, and looked through the whole table for each.
CREATE INDEX past_place_story ON past_place (story);
CREATE INDEX past_edition_story ON past_edition (story);
CREATE INDEX tombstone_place_story ON tombstone_place (story);
CREATE INDEX tombstone_edition_story ON tombstone_edition (story);

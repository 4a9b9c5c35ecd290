-- The host of the callback, for a bound on how many subscriptions lead to one. Those on file get theirs when they are renewed.
ALTER TABLE hub_subscription ADD COLUMN host VARCHAR(255) DEFAULT '' NOT NULL;
CREATE INDEX hub_subscription_host ON hub_subscription (host);

-- A source is sought by its address at the first poll of a feed. An address may be longer than an index takes, so its
-- hash is kept beside it; the desk fills in those of older rows when it starts.
ALTER TABLE source ADD COLUMN url_hash BIGINT;
CREATE INDEX source_url_hash ON source (url_hash);

-- The number that the register gave: by it the entry of a certificate that was replaced is told from the one that replaces it.
alter table register_write add column number text;

-- 001_foundation, forward
DO $guard$
BEGIN
    IF NOT (current_setting('server_version_num')::int >= 130000) THEN
        RAISE EXCEPTION 'this revision requires %', 'PostgreSQL 13';
    END IF;
END
$guard$;
DO $ensure$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = 'library') THEN
        CREATE SCHEMA library;
    END IF;
END
$ensure$;
CREATE SCHEMA archive;
DO $ensure$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_extension WHERE extname = 'pgcrypto') THEN
        CREATE EXTENSION pgcrypto;
    END IF;
END
$ensure$;
CREATE EXTENSION citext;
CREATE FUNCTION library.set_updated_at() RETURNS trigger LANGUAGE plpgsql SET timezone TO 'UTC' AS $$begin
    new.updated_at := now();
    return new;
end$$;
CREATE FUNCTION library.is_isbn(code text, strictly boolean default true) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT AS $body$select code ~ '^[0-9]{13}$' or (not strictly and code ~ '^[0-9]{10}$')$body$;

-- 002_shelves, forward
CREATE TABLE library.authors (
    id bigint NOT NULL,
    name varchar(200) NOT NULL,
    born date,
    CONSTRAINT pk_authors PRIMARY KEY (id)
);
CREATE TABLE library.books (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    author_id bigint NOT NULL,
    isbn varchar(13) NOT NULL,
    title text NOT NULL,
    state varchar(16) DEFAULT 'on shelf' NOT NULL,
    price numeric(8,2),
    tags text[] DEFAULT '{}' NOT NULL,
    cover bytea,
    facts jsonb,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT pk_books PRIMARY KEY (id),
    CONSTRAINT uq_books__isbn UNIQUE (isbn),
    CONSTRAINT ck_books__state_valid CHECK (state in ('on shelf', 'lent', 'lost')),
    CONSTRAINT ck_books__price_positive CHECK (price > 0),
    CONSTRAINT fk_author_id_authors FOREIGN KEY (author_id) REFERENCES library.authors (id) ON DELETE RESTRICT
);
CREATE TRIGGER trg_books_set_updated_at before update ON library.books FOR EACH ROW EXECUTE FUNCTION library.set_updated_at();
CREATE INDEX ix_books__shelf ON library.books (state, created_at DESC) WHERE state <> 'lost';
CREATE INDEX ix_books__tags ON library.books USING gin (tags);
CREATE TABLE library.loans (
    book_id uuid NOT NULL,
    reader text NOT NULL,
    since date DEFAULT current_date NOT NULL,
    returned boolean DEFAULT false NOT NULL,
    CONSTRAINT pk_loans PRIMARY KEY (book_id, since),
    CONSTRAINT fk_book_id_books FOREIGN KEY (book_id) REFERENCES library.books ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX ix_loans__open ON library.loans (book_id) INCLUDE (reader) WHERE not returned;
CREATE TRIGGER trg_loans_lend after insert or update of returned ON library.loans FOR EACH ROW WHEN (not new.returned) EXECUTE FUNCTION library.set_updated_at();
CREATE TABLE archive.notes (
    id bigint NOT NULL,
    note text NOT NULL
);

-- 003_growth, forward
ALTER TABLE library.authors RENAME TO writers;
ALTER TABLE library.books RENAME COLUMN state TO status;
ALTER TABLE library.writers RENAME COLUMN id TO number;
ALTER TABLE library.books ADD COLUMN pages smallint;
ALTER TABLE library.books ALTER COLUMN pages SET DEFAULT 1;
ALTER TABLE library.books ALTER COLUMN pages SET NOT NULL;
ALTER TABLE library.books ALTER COLUMN pages DROP DEFAULT, ALTER COLUMN pages TYPE integer, ALTER COLUMN pages SET DEFAULT 1;
ALTER TABLE library.books DROP CONSTRAINT ck_books__state_valid;
DROP INDEX library.ix_books__shelf;
ALTER TABLE library.books ALTER COLUMN status DROP DEFAULT, ALTER COLUMN status TYPE text, ALTER COLUMN status SET DEFAULT 'on shelf';
ALTER TABLE library.books ADD CONSTRAINT ck_books__state_valid CHECK (status in ('on shelf', 'lent', 'lost'));
CREATE INDEX ix_books__shelf ON library.books (status, created_at DESC) WHERE status <> 'lost';
ALTER TABLE library.books ALTER COLUMN status DROP DEFAULT;
ALTER TABLE library.loans ALTER COLUMN returned DROP NOT NULL;
ALTER TABLE library.books ADD CONSTRAINT ck_books__isbn_valid CHECK (is_isbn(isbn));
CREATE UNIQUE INDEX ix_writers__name ON library.writers (name, born NULLS FIRST);
CREATE TRIGGER trg_writers_guard before truncate ON library.writers FOR EACH STATEMENT EXECUTE FUNCTION library.set_updated_at();
INSERT INTO library.writers (number, name) VALUES (1, 'unknown');
ALTER TABLE library.books SET (fillfactor = 80);

-- 004_pruning, forward
ALTER INDEX library.ix_loans__open RENAME TO ix_loans__lent;
DROP INDEX library.ix_books__tags;
ALTER TABLE library.books DROP CONSTRAINT ck_books__price_positive;
DROP TRIGGER trg_loans_lend ON library.loans;
ALTER TABLE library.books DROP COLUMN status;
ALTER TABLE library.books DROP COLUMN author_id;
DROP TABLE archive.notes;

-- 005_farewell, forward
ALTER TABLE library.books DROP CONSTRAINT ck_books__isbn_valid;
DROP FUNCTION library.is_isbn(code text, strictly boolean);
DROP EXTENSION citext;
DROP SCHEMA archive;
DROP TABLE library.loans;
DROP TABLE library.books;

-- 005_farewell, inverse
CREATE TABLE library.books (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    isbn varchar(13) NOT NULL,
    title text NOT NULL,
    price numeric(8,2),
    tags text[] DEFAULT '{}' NOT NULL,
    cover bytea,
    facts jsonb,
    created_at timestamptz DEFAULT now() NOT NULL,
    updated_at timestamptz DEFAULT now() NOT NULL,
    pages integer DEFAULT 1 NOT NULL,
    CONSTRAINT pk_books PRIMARY KEY (id),
    CONSTRAINT uq_books__isbn UNIQUE (isbn)
);
CREATE TRIGGER trg_books_set_updated_at before update ON library.books FOR EACH ROW EXECUTE FUNCTION library.set_updated_at();
CREATE TABLE library.loans (
    book_id uuid NOT NULL,
    reader text NOT NULL,
    since date DEFAULT current_date NOT NULL,
    returned boolean DEFAULT false,
    CONSTRAINT pk_loans PRIMARY KEY (book_id, since),
    CONSTRAINT fk_book_id_books FOREIGN KEY (book_id) REFERENCES library.books ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX ix_loans__lent ON library.loans (book_id) INCLUDE (reader) WHERE not returned;
CREATE SCHEMA archive;
CREATE EXTENSION citext;
CREATE FUNCTION library.is_isbn(code text, strictly boolean default true) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT AS $body$select code ~ '^[0-9]{13}$' or (not strictly and code ~ '^[0-9]{10}$')$body$;
ALTER TABLE library.books ADD CONSTRAINT ck_books__isbn_valid CHECK (is_isbn(isbn));

-- 004_pruning, inverse
CREATE TABLE archive.notes (
    id bigint NOT NULL,
    note text NOT NULL
);
ALTER TABLE library.books ADD COLUMN author_id bigint DEFAULT 0 NOT NULL;
ALTER TABLE library.books ALTER COLUMN author_id DROP DEFAULT;
ALTER TABLE library.books ADD CONSTRAINT fk_author_id_authors FOREIGN KEY (author_id) REFERENCES library.writers (number) ON DELETE RESTRICT;
ALTER TABLE library.books ADD COLUMN status text DEFAULT 'on shelf' NOT NULL;
ALTER TABLE library.books ALTER COLUMN status DROP DEFAULT;
ALTER TABLE library.books ADD CONSTRAINT ck_books__state_valid CHECK (status in ('on shelf', 'lent', 'lost'));
CREATE INDEX ix_books__shelf ON library.books (status, created_at DESC) WHERE status <> 'lost';
CREATE TRIGGER trg_loans_lend after insert or update of returned ON library.loans FOR EACH ROW WHEN (not new.returned) EXECUTE FUNCTION library.set_updated_at();
ALTER TABLE library.books ADD CONSTRAINT ck_books__price_positive CHECK (price > 0);
CREATE INDEX ix_books__tags ON library.books USING gin (tags);
ALTER INDEX library.ix_loans__lent RENAME TO ix_loans__open;

-- 003_growth, inverse
ALTER TABLE library.books RESET (fillfactor);
DELETE FROM library.writers WHERE (number = 1);
DROP TRIGGER trg_writers_guard ON library.writers;
DROP INDEX library.ix_writers__name;
ALTER TABLE library.books DROP CONSTRAINT ck_books__isbn_valid;
ALTER TABLE library.loans ALTER COLUMN returned SET NOT NULL;
ALTER TABLE library.books ALTER COLUMN status SET DEFAULT 'on shelf';
ALTER TABLE library.books DROP CONSTRAINT ck_books__state_valid;
DROP INDEX library.ix_books__shelf;
ALTER TABLE library.books ALTER COLUMN status DROP DEFAULT, ALTER COLUMN status TYPE varchar(16) USING status::varchar(16), ALTER COLUMN status SET DEFAULT 'on shelf';
ALTER TABLE library.books ADD CONSTRAINT ck_books__state_valid CHECK (status in ('on shelf', 'lent', 'lost'));
CREATE INDEX ix_books__shelf ON library.books (status, created_at DESC) WHERE status <> 'lost';
ALTER TABLE library.books ALTER COLUMN pages DROP DEFAULT, ALTER COLUMN pages TYPE smallint, ALTER COLUMN pages SET DEFAULT 1;
ALTER TABLE library.books ALTER COLUMN pages DROP NOT NULL;
ALTER TABLE library.books ALTER COLUMN pages DROP DEFAULT;
ALTER TABLE library.books DROP COLUMN pages;
ALTER TABLE library.writers RENAME COLUMN number TO id;
ALTER TABLE library.books RENAME COLUMN status TO state;
ALTER TABLE library.writers RENAME TO authors;

-- 002_shelves, inverse
DROP TABLE archive.notes;
DROP TABLE library.loans;
DROP TABLE library.books;
DROP TABLE library.authors;

-- 001_foundation, inverse
DROP FUNCTION library.is_isbn(code text, strictly boolean);
DROP FUNCTION library.set_updated_at();
DROP EXTENSION citext;
DROP SCHEMA archive;

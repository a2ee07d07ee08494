-- Whether it was public under the slug in another system, before it was imported: then readers are led on as soon as it is
-- public here.
alter table desk.former_slug add column elsewhere boolean not null default false;

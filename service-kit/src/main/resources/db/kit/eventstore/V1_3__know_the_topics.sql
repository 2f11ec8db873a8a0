-- Which lives of its topics the relay has published everything up to its place to: ids by topic. A topic made anew has
-- another id, whatever is in it already; everything is published again then. Null as long as the relay has said nothing.
alter table feed_position add column topics jsonb;

-- Of each forked country, in the order of "forked": the first sequence at which the topic differs from the store.
delete from topic_comparison;
alter table topic_comparison add column first_difference bigint[] not null;

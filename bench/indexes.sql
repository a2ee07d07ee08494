-- Makes the indexes again when all copies are there.
select indexdef from bench.index \gexec
drop schema bench cascade;
vacuum analyze;

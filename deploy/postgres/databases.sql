-- One database a service; each service makes its own tables.
create database claims;
create database alerts;

//! Black-box tests of the real binary: real sockets, real files, real signals, and a hard time for all of them. One
//! file per promise or per kind of wrong input; the fixture they share comes first.

#![cfg(test)]

mod budget;
mod chance;
mod client;
mod http;
mod launch;
mod page;
mod sensitive;
mod server;

mod pages;
mod start;

mod accounts;
mod acme;
mod attacks;
mod audit;
mod backups;
mod clients;
mod commands;
mod conformance;
mod crashes;
mod doctor;
mod domains;
mod erasure;
mod faults;
mod hostile;
mod import;
mod keys;
mod languages;
mod leaks;
mod limits;
mod linear;
mod mail;
mod nothing_comes_back;
mod power;
mod races;
mod redis;
mod reference;
mod remains;
mod transport;
mod uniform;
mod watched;
mod webhooks;

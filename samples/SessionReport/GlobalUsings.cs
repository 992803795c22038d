global using EventUnion;
global using static SessionReport.ChatSchema;

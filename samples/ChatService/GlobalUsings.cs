global using EventUnion;
global using static ChatService.ChatSchema;

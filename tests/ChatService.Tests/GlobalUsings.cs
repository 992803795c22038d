global using System.Net;
global using System.Net.Http.Headers;
global using System.Text;
global using System.Text.Json;
global using ChatService.Access;
global using ChatService.Storage;
global using ChatService.Tests.Hosting;

using ChatService.Commands;

return await ServiceCommand.RunAsync(args);

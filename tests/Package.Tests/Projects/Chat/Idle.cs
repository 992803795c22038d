// A program that uses nothing that is generated, so that all errors of its build are about the schema.
Console.WriteLine("idle");
